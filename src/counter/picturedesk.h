// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "barcodereading.h"
#include "countercontext.h"

#include <QFuture>
#include <QImage>
#include <QObject>

class CounterWindow;
class PictureIntake;

/// Reads the codes of pictures that are pasted or dropped, on a worker thread; a code goes on as a scan would. GUI
/// thread.
class PictureDesk : public QObject
{
    Q_OBJECT
public:
    PictureDesk(CounterContext &context, CounterWindow &window, QObject *parent);

signals:
    void read(const QString &text);             ///< To be taken as a scan.
    void papersGiven(const QStringList &paths); ///< Dropped while papers are digitised.

private:
    using Texts = Result<QStringList>;

    void readPicture(const QImage &picture);
    void readFiles(const QStringList &paths);
    void begin(QFuture<Texts> reading);
    void take(const Texts &texts);
    bool isOfficerThere() const;

    CounterContext &m_context;
    CounterWindow &m_window;
    PictureIntake *m_intake;
    int m_newest = 0; ///< Only what was given last counts.
};

/// What of several codes in one picture is meant: a person's card, else our slip, else a code that says something, else
/// the first. An error if there are cards of several people. Nothing in an empty list.
Result<QString> meantText(const QStringList &texts, QDate today);
