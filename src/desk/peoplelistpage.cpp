// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "peoplelistpage.h"

#include "actionbutton.h"
#include "actionobstacle.h"
#include "counterstyle.h"
#include "fieldguard.h"
#include "noticebox.h"
#include "pageaction.h"
#include "panel.h"
#include "peoplelistdelegate.h"
#include "peoplelistmodel.h"
#include "segments.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace {

/// In the order of the segments.
constexpr Relation relations[] = {Relation::Employee, Relation::Authorised, Relation::LegalRepresentative,
                                  Relation::Guardian};

} // namespace

PeopleListPage::PeopleListPage(QWidget *parent)
    : QWidget(parent)
    , m_model(new PeopleListModel(this))
    , m_what(new QLabel)
    , m_who(new QLabel)
    , m_relation(new Segments)
    , m_authority(new QLineEdit)
    , m_choose(new ActionButton(tr("Choose the workbook…"), u"folder"_s))
    , m_pattern(new ActionButton(tr("Empty workbook with heads…"), u"file-plus"_s, ActionButton::Link))
    , m_problem(new NoticeBox)
    , m_empty(new QLabel(tr("Choose an Excel workbook (.xlsx) with a row for each person: “Họ và tên”, “Số định danh”, "
                            "“Ngày sinh” …, in any order. Each row is checked before anything is saved.")))
    , m_table(new QTableView)
    , m_count(new QLabel)
    , m_save(new ActionButton({}, u"inbox"_s, ActionButton::Primary))
{
    setProperty("ground", "window"_ba);
    setTextRole(m_what, "heading");
    m_what->setWordWrap(true);
    setTextRole(m_who, "muted");
    m_relation->setObjectName(u"listRelation"_s);
    m_relation->setAccessibleName(tr("What the submitter is to them"));
    m_relation->setChoices(
        {tr("Employee with a letter"), tr("Authorised"), tr("Legal representative"), tr("Guardian")});
    m_authority->setObjectName(u"listAuthority"_s);
    m_authority->setAccessibleName(tr("Letter or authorisation"));
    m_authority->setPlaceholderText(tr("Letter of introduction no. …, of …"));
    m_authority->setMaxLength(200);
    m_choose->setObjectName(u"listChoose"_s);
    m_choose->setKeyCap(u"Ctrl+O"_s);
    m_pattern->setObjectName(u"listPattern"_s);
    setTextRole(m_empty, "muted");
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop);
    m_table->setObjectName(u"peopleTable"_s);
    m_table->setAccessibleName(tr("People of the list"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new PeopleListDelegate(this));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    setTextRole(m_count, "strong");
    m_save->setObjectName(u"listSave"_s);
    m_save->setKeyCap(u"F9"_s);

    auto *head = new Panel;
    auto *headColumn = new QVBoxLayout(head);
    headColumn->setContentsMargins(16, 12, 16, 12);
    headColumn->setSpacing(8);
    headColumn->addWidget(m_what);
    headColumn->addWidget(m_who);
    auto *right = new QHBoxLayout;
    right->setSpacing(12);
    right->addWidget(m_relation);
    right->addWidget(m_authority, 1);
    headColumn->addLayout(right);
    auto *body = new Panel;
    auto *bodyColumn = new QVBoxLayout(body);
    bodyColumn->setContentsMargins(1, 12, 1, 12);
    bodyColumn->setSpacing(8);
    auto *files = new QHBoxLayout;
    files->setContentsMargins(15, 0, 15, 0);
    files->setSpacing(12);
    files->addWidget(m_choose);
    files->addWidget(m_pattern);
    files->addStretch(1);
    files->addWidget(m_count);
    files->addWidget(m_save);
    bodyColumn->addLayout(files);
    auto *indented = new QVBoxLayout;
    indented->setContentsMargins(15, 0, 15, 0);
    indented->addWidget(m_problem);
    indented->addWidget(m_empty, 1);
    bodyColumn->addLayout(indented);
    bodyColumn->addWidget(m_table, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(head);
    column->addWidget(body, 1);

    m_saveAction =
        addPageAction(this, tr("Receive all sound rows"), {QKeySequence(u"F9"_s), QKeySequence(u"Ctrl+Return"_s)}, true,
                      [this] { emit saveRequested(); });
    QAction *choose =
        addPageAction(this, tr("Choose the workbook"), {QKeySequence(u"Ctrl+O"_s)}, true, [this] { emit fileAsked(); });
    connect(m_choose, &ActionButton::clicked, choose, &QAction::trigger);
    connect(m_save, &ActionButton::clicked, m_saveAction, &QAction::trigger);
    connect(m_pattern, &ActionButton::clicked, this, &PeopleListPage::patternAsked);
    connect(m_relation, &Segments::chosen, this, &PeopleListPage::changed);
    connect(m_authority, &QLineEdit::textEdited, this, &PeopleListPage::changed);
    new FieldGuard(this);
    const QWidgetList order{m_relation, m_authority, m_choose, m_pattern, m_table, m_save};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
    setCommon({}, {}, tr("Choose the procedure on the receive page first."));
}

void PeopleListPage::setCommon(const ReceiveOrder &common, const QString &procedure, const QString &obstacle)
{
    m_common = common;
    m_obstacle = obstacle;
    m_what->setText(procedure.isEmpty() ? tr("Many people, one procedure") : procedure);
    const Applicant &submitter = common.submitter.person;
    m_who->setText(submitter.name.isEmpty() ? tr("Nobody hands the list in yet: scan the card on the receive page.")
                                            : tr("Handed in by %1").arg(submitter.name));
    if (const auto *place = std::find(std::begin(relations), std::end(relations), common.submitter.relation);
        place != std::end(relations))
        m_relation->setCurrent(int(place - std::begin(relations)));
    m_authority->setText(common.submitter.authority);
    showState();
}

ReceiveOrder PeopleListPage::common() const
{
    ReceiveOrder common = m_common;
    common.submitter.relation = relations[std::max(0, m_relation->current())];
    common.submitter.authority = m_authority->text().trimmed();
    return common;
}

bool PeopleListPage::isEmpty() const
{
    return m_all == 0;
}

void PeopleListPage::showList(const PeopleList &list, const QString &file)
{
    m_file = QFileInfo(file).fileName();
    m_sound = list.soundCount();
    m_all = int(list.people.size());
    m_isDone = false;
    m_model->setList(list);
    m_table->resizeColumnsToContents();
    for (int column = 0; column < PeopleListModel::Said; ++column)
        m_table->setColumnWidth(column, m_table->columnWidth(column) + themeOf(this).scaled(20));
    // What is wrong must be read; a long name gives way to it.
    const int most = m_table->viewport()->width() * 3 / 10;
    m_table->setColumnWidth(PeopleListModel::Name, qMin(m_table->columnWidth(PeopleListModel::Name), most));
    m_problem->setNotice({});
    showState();
    if (m_all > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    m_table->setFocus(Qt::OtherFocusReason);
}

void PeopleListPage::showProblem(const QString &text)
{
    m_problem->setNotice(text, Tone::Attention, u"error"_s);
}

void PeopleListPage::showWorking(bool isWorking)
{
    m_isWorking = isWorking;
    showState();
}

void PeopleListPage::showReceived(int row, const QString &code)
{
    m_model->setOutcome(row, code, {});
}

void PeopleListPage::showRefused(int row, const QString &reason)
{
    m_model->setOutcome(row, {}, reason);
}

void PeopleListPage::showDone(int received, int refused)
{
    m_isDone = true;
    m_isWorking = false;
    showState();
    QString text = tr("%n dossier(s) received; one receipt for all is being printed.", nullptr, received);
    if (received == 0)
        text = tr("Nothing was received.");
    if (refused > 0)
        text += u' ' + tr("%n row(s) were not taken; their reasons stand beside them.", nullptr, refused);
    m_problem->setNotice(text, refused > 0 ? Tone::Supplement : Tone::Ready, refused > 0 ? u"alert"_s : u"check"_s);
}

void PeopleListPage::clear()
{
    showList({}, {});
    m_problem->setNotice({});
}

void PeopleListPage::showState()
{
    m_table->setVisible(m_all > 0);
    m_empty->setVisible(m_all == 0);
    const int wrong = m_all - m_sound;
    QString count = m_all == 0 ? QString() : tr("%1: %n row(s)", nullptr, m_all).arg(m_file);
    if (wrong > 0)
        count += tr(", %n wrong", nullptr, wrong);
    m_count->setText(count);
    m_save->setText(m_sound > 0 && !m_isDone ? tr("Receive %n dossier(s)", nullptr, m_sound) : tr("Receive"));
    const QString obstacle = !m_obstacle.isEmpty() ? m_obstacle
                             : m_isWorking         ? tr("The list is being saved.")
                             : m_isDone            ? tr("This list is received: choose another one.")
                             : m_sound == 0        ? tr("There is no row that can be received yet.")
                                                   : QString();
    setObstacle(m_saveAction, obstacle);
    m_save->setEnabled(obstacle.isEmpty());
    m_save->setToolTip(obstacle);
    if (!m_obstacle.isEmpty())
        showProblem(m_obstacle);
}
