// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An officer who files the papers of every dossier of a demonstration's data directory, through the real window and
// desks, until none is left: trialfiling DIR PAPER.pdf PIN. A test ends it in the middle. It prints what it just did.
#include "counterdesks.h"
#include "counterwindow.h"
#include "demonstration.h"
#include "digitisedesk.h"
#include "digitisepage.h"
#include "dossiertable.h"
#include "filingtable.h"
#include "officersession.h"
#include "pagetable.h"
#include "papertable.h"
#include "pinpane.h"
#include "signingbatch.h"

#include <QApplication>
#include <QLabel>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int looksPerTry = 20;

void say(const char *what)
{
    std::puts(what);
    std::fflush(stdout);
}

/// What the officer looks at, over and over, and does next.
class FilingOfficer : public QObject
{
public:
    FilingOfficer(CounterContext &context, CounterWindow &window, CounterDesks &desks, QString paper, QString pin)
        : m_context(context)
        , m_window(window)
        , m_desk(*desks.digitising())
        , m_paper(std::move(paper))
        , m_pin(std::move(pin))
    {
        connect(&m_look, &QTimer::timeout, this, &FilingOfficer::look);
        connect(&m_desk.signing(), &SigningBatch::unlocked, this, [] { say("unlocked"); });
        connect(&m_desk, &DigitiseDesk::filed, this, [] { say("filed"); });
        m_look.start(10);
    }

private:
    template <typename T> T ask(std::function<Result<T>(Connection &)> question) const
    {
        return *m_context.store.read<T>(std::move(question)).result();
    }
    bool isOpen(const DossierRow &dossier) const
    {
        return m_window.digitisePage()->findChild<QLabel *>(u"codeLabel"_s)->text().contains(dossier.code.last(4));
    }

    void look()
    {
        if (!m_desk.signing().isReady())
            return;
        sign();
        const auto rows = ask<QList<DossierRow>>([](Connection &c) { return DossierTable(c).newest(50); });
        const auto orders = ask<QList<FilingOrder>>([](Connection &c) { return FilingTable(c).all(); });
        for (const DossierRow &row : rows) {
            const bool isAsked = std::any_of(orders.begin(), orders.end(),
                                             [&row](const FilingOrder &order) { return order.dossier == row.key; });
            const auto papers = ask<QList<Paper>>([&row](Connection &c) { return PaperTable(c).of(row.key); });
            if (!isAsked && papers.isEmpty())
                return file(row);
        }
        if (!orders.isEmpty())
            return;
        say("done");
        m_look.stop();
        QCoreApplication::quit();
    }

    void sign()
    {
        PinPane *pane = m_window.digitisePage()->pinPane();
        if (pane->isHidden() || m_desk.signing().isUnlocked())
            return;
        if (!pane->isAsking()) {
            m_isPinGiven = false;
            emit pane->signAsked();
        } else if (!m_isPinGiven) {
            m_isPinGiven = true;
            emit pane->pinEntered(m_pin);
        }
    }

    void file(const DossierRow &row)
    {
        if (m_opened != row.key) {
            m_opened = row.key;
            m_isImported = false;
            m_looks = 0;
            m_desk.openDossier(row.id);
        }
        if (!isOpen(row))
            return;
        const auto pages = ask<QList<ScannedPage>>([&row](Connection &c) { return PageTable(c).of(row.key); });
        if (pages.isEmpty()) {
            if (!m_isImported)
                m_desk.importFiles({m_paper});
            m_isImported = true;
            return;
        }
        DigitisePage *page = m_window.digitisePage();
        for (int i = 0; i < pages.size(); ++i) {
            if (pages[i].component != i + 1)
                emit page->assignAsked(pages[i].id, i + 1);
        }
        // It may be refused while the pages are still arriving on the page.
        if (m_looks++ % looksPerTry == 0)
            emit page->doneAsked();
    }

    CounterContext &m_context;
    CounterWindow &m_window;
    DigitiseDesk &m_desk;
    const QString m_paper;
    const QString m_pin;
    QTimer m_look;
    qint64 m_opened = -1;
    bool m_isImported = false;
    int m_looks = 0;
    bool m_isPinGiven = false;
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    const QString &folder = arguments[1];
    const auto store = Store::open(folder, Store::Access::ReadWrite);
    if (!store)
        return 4;
    SecretKeeping secrets(folder);
    auto identity = (*store)->read<CounterIdentity>([&](Connection &c) { return loadIdentity(c, secrets); }).result();
    const auto catalogue = (*store)->read<Catalogue>([](Connection &c) { return loadCatalogue(c); }).result();
    if (!identity || !catalogue)
        return 4;
    const QByteArray key = identity->fileKey();
    CounterContext context{**store,
                           FileStore(folder, key),
                           *std::move(identity),
                           std::make_shared<const Catalogue>(*catalogue),
                           calendarOf(*catalogue),
                           Clock([] { return fromIsoOfficeTime(u"2026-11-23T09:41:00"); }),
                           {},
                           {}};
    CounterWindow window;
    CounterDesks desks(context, window);
    window.show();
    desks.session()->begin({u"ha"_s, u"Nguyễn Thị Hà"_s, Role::Officer, {}});
    say("started");
    const FilingOfficer officer(context, window, desks, arguments[2], arguments[3]);
    return QApplication::exec();
}
