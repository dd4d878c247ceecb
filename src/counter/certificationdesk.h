// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booktable.h"
#include "countercontext.h"

#include <QFuture>
#include <QObject>
#include <QStringList>

class BookPage;
class CounterWindow;
class PrintDesk;
struct FormOccasion;
struct ReceivedDossier;

/// Chứng thực beside the receive page: names of papers and the signer that are offered again, numbers of the book for
/// papers that wait for them, and the books on screen, paper and sheet.
class CertificationDesk : public QObject
{
    Q_OBJECT
public:
    CertificationDesk(CounterContext &context, CounterWindow &window, PrintDesk &printing, QObject *parent);
    ~CertificationDesk() override; ///< Waits for sheets under way.

    void begin(); ///< An officer signed in: what was certified here before.
    void noteReceived(const ReceivedDossier &received);
    void numberWaiting(); ///< The portal was reached: leases may have come.

signals:
    void dossierChosen(const QUuid &dossier); ///< Of a line of the book.
    void sheetWritten(const QString &path);

private:
    void show();
    void print();
    void writeSheet();
    QString series() const;
    FormOccasion occasion() const;

    CounterContext &m_context;
    CounterWindow &m_window;
    BookPage &m_page;
    PrintDesk &m_printing;
    QStringList m_names;
    QString m_signer;
    QList<BookLine> m_lines; ///< Of the book on screen.
    int m_asks = 0;
    QList<QFuture<void>> m_underWay;
};
