// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "peoplelistdesk.h"

#include "counterwindow.h"
#include "peoplelistpage.h"
#include "printdesk.h"
#include "receivepage.h"
#include "sheetwriting.h"

#include <QFileDialog>
#include <QStandardPaths>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

PeopleListDesk::PeopleListDesk(CounterContext &context, CounterWindow &window, PrintDesk &printing, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(window)
    , m_page(*window.peopleListPage())
    , m_printing(printing)
{
    connect(&window, &CounterWindow::pageShown, this, [this](CounterWindow::Page page) {
        if (page == CounterWindow::Page::PeopleList)
            begin();
    });
    connect(&m_page, &PeopleListPage::fileAsked, this, [this] { askForFile(false); });
    connect(&m_page, &PeopleListPage::patternAsked, this, [this] { askForFile(true); });
    connect(&m_page, &PeopleListPage::changed, this, &PeopleListDesk::check);
    connect(&m_page, &PeopleListPage::saveRequested, this, &PeopleListDesk::save);
}

PeopleListDesk::~PeopleListDesk()
{
    m_working.waitForFinished();
}

void PeopleListDesk::begin()
{
    if (m_isSaving)
        return;
    const ReceiveOrder order = m_window.receivePage()->order();
    const Procedure *procedure = m_context.catalogue->find(order.procedureCode, m_context.clock.now().date());
    QString obstacle;
    if (!procedure)
        obstacle = tr("Choose the procedure on the receive page first, then come back.");
    else if (lacksRequired(order) && order.missingChoice != MissingChoice::SupplementLater)
        obstacle = tr("Mark the papers that everybody hands in on the receive page first (Ctrl+D).");
    m_page.setCommon(commonOrder(order), procedure ? procedure->name : QString(), obstacle);
    check();
}

void PeopleListDesk::askForFile(bool isPattern)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(&m_window, isPattern ? tr("Save the empty workbook") : tr("The list of people"),
                                   folder, tr("Excel workbooks (*.xlsx)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (isPattern) {
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(u"xlsx"_s);
        dialog->selectFile(u"danh-sach-nguoi.xlsx"_s);
    } else {
        dialog->setFileMode(QFileDialog::ExistingFile);
    }
    connect(dialog, &QFileDialog::fileSelected, this,
            isPattern ? &PeopleListDesk::writePattern : &PeopleListDesk::load);
    dialog->open();
}

void PeopleListDesk::writePattern(const QString &file)
{
    using Type = SheetColumn::Type;
    const Sheet sheet{.name = u"Danh sách"_s,
                      .title = {},
                      .columns = {{u"Họ và tên"_s, Type::Text, 30},
                                  {u"Số định danh"_s, Type::Text, 16},
                                  {u"Ngày sinh"_s, Type::Text, 12},
                                  {u"Giới tính"_s, Type::Text, 10},
                                  {u"Địa chỉ"_s, Type::Text, 40},
                                  {u"Điện thoại"_s, Type::Text, 14},
                                  {u"Ghi chú"_s, Type::Text, 20}},
                      .rows = {}};
    if (const auto written = writeSheet(sheet, file); !written)
        m_page.showProblem(written.error().message);
    else
        m_window.announce(tr("The workbook is written."));
}

void PeopleListDesk::load(const QString &file)
{
    if (m_isSaving || m_working.isRunning())
        return;
    m_page.showWorking(true);
    QFuture<Result<PeopleFile>> reading = QtConcurrent::run(readPeopleFile, file);
    m_working = QFuture<void>(reading);
    reading.then(this, [this, file](const Result<PeopleFile> &read) {
        m_page.showWorking(false);
        if (!read) {
            m_page.showProblem(read.error().message);
            emit loaded();
            return;
        }
        m_file = file;
        m_read = read->list;
        m_sha256 = read->sha256;
        check();
    });
}

void PeopleListDesk::check()
{
    if (m_file.isEmpty())
        return;
    PeopleList list = m_read;
    const QList<FieldFault> shared = checkPeopleList(list, m_page.common(), *m_context.catalogue, m_context.calendar,
                                                     m_context.clock.now(), m_context.place());
    m_checked = list;
    m_page.showList(list, m_file);
    if (!shared.isEmpty())
        m_page.showProblem(shared.first().message);
    addOpenOnes(list);
}

/// Who has the same open already gets no second one by a list.
void PeopleListDesk::addOpenOnes(const PeopleList &list)
{
    const int check = ++m_checks;
    m_context.store
        .read<PeopleList>([list, common = m_page.common(), mark = listMark(m_sha256, m_page.common()),
                           officer = m_context.officer,
                           at = m_context.clock.now()](Connection &c) -> Result<PeopleList> {
            PeopleList checked = list;
            const auto added = addRefusals(c, checked, common, mark, officer, at);
            return added ? Result<PeopleList>(checked) : added.error();
        })
        .then(this, [this, check, before = list.soundCount()](const Result<PeopleList> &checked) {
            if (check != m_checks)
                return;
            if (!checked) {
                m_page.showProblem(checked.error().message);
            } else if (checked->soundCount() != before) {
                m_checked = *checked;
                m_page.showList(*checked, m_file);
            }
            emit loaded();
        });
}

void PeopleListDesk::save()
{
    if (m_isSaving || m_checked.soundCount() == 0)
        return;
    m_isSaving = true;
    m_page.showWorking(true);
    m_context.store
        .write<ListOutcome>(
            WritePriority::OfficersAct,
            [people = m_checked.people, common = m_page.common(), mark = listMark(m_sha256, m_page.common()),
             place = m_context.place(), catalogue = m_context.catalogue, calendar = m_context.calendar,
             officer = m_context.officer, &device = m_context.identity.device,
             at = m_context.clock.now()](Connection &c) -> Result<ListOutcome> {
                auto outcome =
                    receiveListed(c, people, common, mark, place, *catalogue, calendar, {officer, device, at});
                if (!outcome)
                    return outcome;
                QList<QUuid> ids; // Their receipt is asked about, should a kill come before it.
                for (const ReceivedDossier &received : outcome->received)
                    ids.append(received.dossier.id);
                const auto kept = PrintTable(c).await(ids);
                return kept ? outcome : Result<ListOutcome>(kept.error());
            })
        .then(this, [this](const Result<ListOutcome> &outcome) {
            m_isSaving = false;
            m_page.showWorking(false);
            if (outcome)
                showOutcome(*outcome);
            else
                m_page.showProblem(outcome.error().message);
            emit saved();
        });
}

void PeopleListDesk::showOutcome(const ListOutcome &outcome)
{
    QList<Dossier> dossiers;
    for (qsizetype i = 0; i < outcome.received.size(); ++i) {
        dossiers.append(outcome.received.at(i).dossier);
        m_page.showReceived(outcome.rows.at(i), dossiers.last().code());
    }
    for (auto refusal = outcome.refused.begin(); refusal != outcome.refused.end(); ++refusal)
        m_page.showRefused(refusal.key(), refusal->message);
    for (auto earlier = outcome.before.begin(); earlier != outcome.before.end(); ++earlier)
        m_page.showReceived(earlier.key(), earlier->code);
    m_page.showDone(int(dossiers.size()), int(outcome.refused.size()));
    m_file.clear(); // A list is received once; the page shows what became of it until another is chosen.
    m_checked = {};
    if (dossiers.isEmpty())
        return;
    m_window.receivePage()->clear();
    m_printing.printBulkReceipt(dossiers);
}
