// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countercontext.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

class CounterWindow;

/// Plays a script through the real window: keys and scans as events to whatever has the focus, as a person's would
/// come. Prints an account with times and counts keys and gaps of the event loop. One step a line:
///   say TEXT · scan TEXT · scan-slip N (of the N-th dossier saved) · scan-trial (the
///   code that tests a scanner) · hold PERCENT TEXT (a code before the camera) ·
///   press BUTTON (its object name) · type TEXT · key KEYS · page NAME · shot NAME · wait
///   saved|printed|filed|synced|MILLISECONDS · expect TEXT · repeat N … end · drop FILES · measure · keys reset|at-most
///   N
class SelfDrive : public QObject
{
    Q_OBJECT
public:
    /// `folder`: where pictures and papers go.
    SelfDrive(CounterContext &context, CounterWindow &window, QString script, QString folder, QObject *parent);
    void start();

public slots:
    void noteSaved(const ReceivedDossier &dossier);
    void notePrinted(const QByteArray &sha256, const QString &name); ///< An archived PDF and the name to give its copy.
    void noteFiled();                                                ///< A dossier's papers were filed.
    void noteWaiting(qint64 operations);                             ///< How many operations wait now.

signals:
    void held(const QString &text, int percent);
    void finished(int status);

private:
    void next();
    bool perform(const QString &step); ///< False: it waits.
    bool isReached(const QString &what) const;
    bool isShown(const QString &text) const; ///< In some visible label or field.
    void sendKey(int key, Qt::KeyboardModifiers modifiers, const QString &text);
    bool pressButton(const QString &name); ///< False: it is not shown.
    void sendScan(const QString &text);
    void sendText(const QString &text);
    void dropFiles(const QStringList &paths);
    bool sendKeys(const QString &sequence);
    void takePicture(const QString &name);
    void fetchTrackingPage();
    void say(const QString &text);
    void fail(const QString &why);

    CounterContext &m_context;
    CounterWindow &m_window;
    QStringList m_steps;
    const QString m_home; ///< The script's folder.
    const QString m_folder;
    qsizetype m_step = 0;
    int m_keys = 0;
    QStringList m_slips; ///< Digits of the dossiers saved so far.
    int m_saved = 0;
    int m_savedSeen = 0;
    int m_printed = 0;
    int m_printedSeen = 0;
    int m_filed = 0;
    int m_filedSeen = 0;
    qint64 m_waiting = -1;
    qint64 m_largestGap = 0;
    QString m_trackingUrl;
    QElapsedTimer m_total;
    QElapsedTimer m_stepTime;
    QElapsedTimer m_beat;
    QTimer m_heart;
    QTimer m_pace;
};
