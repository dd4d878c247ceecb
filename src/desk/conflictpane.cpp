// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conflictpane.h"

#include "actionbutton.h"
#include "clock.h"
#include "codepainting.h"
#include "comparetable.h"
#include "conflictdelegate.h"
#include "conflictwording.h"
#include "counterstyle.h"
#include "faultline.h"
#include "noticebox.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace {

constexpr int longestReason = 500;
enum Column { What, Base, Here, Portal, ColumnCount };

/// Of a number only what must be seen beside the other one is shown.
QString shownValue(const ConflictField &field, const QJsonValue &value, const QJsonValue &other)
{
    if (field.path.endsWith(".paper.number"_L1) && value.isString())
        return comparedNumber(value.toString(), other.toString());
    return conflictValueText(field.path, value);
}

} // namespace

ConflictPane::ConflictPane(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_here(new QLabel(this))
    , m_there(new QLabel(this))
    , m_notice(new NoticeBox(this))
    , m_table(new QTableView(this))
    , m_rows(new QStandardItemModel(0, ColumnCount, this))
    , m_rule(new QLabel(this))
    , m_reason(new QLineEdit(this))
    , m_fault(new FaultLine(this))
    , m_commit(new ActionButton(tr("Note the decision"), u"check"_s, ActionButton::Primary, this))
{
    m_rows->setHorizontalHeaderLabels({tr("What"), tr("At the start"), tr("At this counter"), tr("At the portal")});
    m_table->setObjectName(u"conflictTable"_s);
    m_table->setAccessibleName(tr("Differences"));
    m_table->setModel(m_rows);
    m_table->setItemDelegate(new ConflictDelegate(this));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_table, 1);
    column->addWidget(makeFoot());
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ConflictPane::showRule);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == Here || index.column() == Portal)
            choose(index.column() == Here ? ConflictSide::Here : ConflictSide::Portal);
    });
    connect(m_commit, &ActionButton::clicked, this, &ConflictPane::commit);
    applyScale();
}

QWidget *ConflictPane::makeHead()
{
    auto *head = new QWidget(this);
    auto *open = new ActionButton(tr("Open the dossier"), u"folder"_s, ActionButton::Link, head);
    auto *back = new ActionButton(tr("Back to the queue"), {}, ActionButton::Link, head);
    back->setKeyCap(u"Esc"_s);
    setTextRole(m_title, "heading");
    m_title->setTextFormat(Qt::RichText);
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(m_title);
    line->addStretch(1);
    line->addWidget(open);
    line->addWidget(back);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(4);
    column->addLayout(line);
    for (QLabel *deed : {m_here, m_there}) {
        deed->setTextFormat(Qt::RichText);
        deed->setWordWrap(true);
        column->addWidget(deed);
    }
    column->addWidget(m_notice);
    connect(open, &ActionButton::clicked, this, [this] { emit dossierAsked(m_task.dossier); });
    connect(back, &ActionButton::clicked, this, &ConflictPane::left);
    return head;
}

QWidget *ConflictPane::makeFoot()
{
    auto *foot = new QWidget(this);
    setTextRole(m_rule, "muted");
    m_rule->setWordWrap(true);
    auto *caption = new QLabel(tr("&Reason"), foot);
    caption->setBuddy(m_reason);
    m_reason->setObjectName(u"decisionReason"_s);
    m_reason->setAccessibleName(tr("Reason of the decision"));
    m_reason->setMaxLength(longestReason);
    m_commit->setKeyCap(u"F9"_s);
    m_commit->setObjectName(u"decideButton"_s);
    m_fault->setField(m_reason);
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(caption);
    line->addWidget(m_reason, 1);
    line->addWidget(m_commit);
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(16, 8, 16, 12);
    column->setSpacing(6);
    column->addWidget(m_rule);
    column->addLayout(line);
    column->addWidget(m_fault);
    return foot;
}

void ConflictPane::setTask(const ConflictTask &task)
{
    const bool isSame = task.opId == m_task.opId;
    m_task = task;
    m_isBusy = false;
    if (!isSame) {
        m_choices.clear();
        m_reason->clear();
    }
    m_fault->setFault({});
    const QString name = task.ownerName.toHtmlEscaped();
    m_title->setText(u"%1 · %2 · %3"_s.arg(tr("Compare and decide").toHtmlEscaped(), richCode(task.code), name));
    const auto deedText = [](const ConflictTask::Deed &deed) {
        const QString at = deed.at.isValid() ? inOfficeTime(deed.at).toString(u"HH:mm dd/MM"_s) : QString();
        QStringList parts{deed.officerName, deed.counter > 0 ? tr("counter %1").arg(deed.counter) : QString(), at,
                          deed.what};
        parts.removeAll(QString());
        return parts.join(u" · "_s).toHtmlEscaped();
    };
    m_here->setText(u"<b>%1</b> %2"_s.arg(tr("At this counter:").toHtmlEscaped(), deedText(task.here)));
    QStringList there;
    for (const ConflictTask::Deed &deed : task.there)
        there.append(deedText(deed));
    const QString read = inOfficeTime(task.portalReadAt).toString(u"HH:mm dd/MM"_s);
    m_there->setText(u"<b>%1</b> %2"_s.arg(tr("At the portal:").toHtmlEscaped(),
                                           there.isEmpty() ? tr("as it stood at %1").arg(read).toHtmlEscaped()
                                                           : there.join(u"<br>"_s)));
    if (task.comparison.isIncident)
        m_notice->setNotice(
            tr("The result was handed over twice: the first time counts. Find out who has it, then note "
               "how it came."));
    else if (task.comparison.isVoidThere)
        m_notice->setNotice(tr("The dossier was cancelled meanwhile: nothing of this act can be kept."));
    else if (task.waitingBehind > 0)
        m_notice->setNotice(tr("%n later act(s) at this dossier wait for the decision.", nullptr, task.waitingBehind));
    else
        m_notice->setNotice({});
    fillRows();
    m_table->setFocus(Qt::OtherFocusReason);
}

void ConflictPane::fillRows()
{
    m_rows->setRowCount(0);
    for (const ConflictField &field : std::as_const(m_task.comparison.fields)) {
        const QJsonValue named = field.here.isUndefined() ? field.portal : field.here;
        QList<QStandardItem *> row{new QStandardItem(conflictFieldName(field.path, named)),
                                   new QStandardItem(shownValue(field, field.base, field.portal)),
                                   new QStandardItem(shownValue(field, field.here, field.portal)),
                                   new QStandardItem(shownValue(field, field.portal, field.here))};
        row.first()->setData(field.isContested, ConflictDelegate::ContestedRole);
        for (QStandardItem *cell : row)
            cell->setToolTip(cell->text());
        m_rows->appendRow(row);
    }
    showChoices();
    m_table->setCurrentIndex(m_rows->index(0, 0));
    showRule();
}

void ConflictPane::showChoices()
{
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        const ConflictField &field = m_task.comparison.fields.at(row);
        const ConflictSide side = sideOf(m_task.comparison, field, m_choices);
        m_rows->item(row, Here)->setData(side == ConflictSide::Here, ConflictDelegate::TakenRole);
        m_rows->item(row, Portal)->setData(side == ConflictSide::Portal, ConflictDelegate::TakenRole);
        const QString taken = side == ConflictSide::Here ? tr("ours is kept") : tr("the portal's is taken");
        m_rows->item(row, What)->setData(
            QString(u"%1: %2; %3; %4; %5"_s.arg(m_rows->item(row, What)->text(), m_rows->item(row, Base)->text(),
                                                m_rows->item(row, Here)->text(), m_rows->item(row, Portal)->text(),
                                                taken)),
            Qt::AccessibleTextRole);
    }
}

void ConflictPane::showRule()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_task.comparison.fields.size())
        return m_rule->setText({});
    const ConflictField &field = m_task.comparison.fields.at(row);
    if (m_task.comparison.isIncident)
        return m_rule->setText(tr("The first that happened counts."));
    if (field.isFree)
        return m_rule->setText(field.isContested ? tr("← ours, → the portal's")
                                                 : tr("Changed only here: it is kept. ← ours, → the portal's"));
    if (field.needsSupervisor)
        return m_rule->setText(tr("Who the owner is only a supervisor settles."));
    if (field.followsState)
        return m_rule->setText(tr("Goes with the state."));
    static const QHash<ConflictGroup, const char *> rules{
        {ConflictGroup::State, QT_TR_NOOP("This act is no longer possible in the state at the portal.")},
        {ConflictGroup::Ledger,
         QT_TR_NOOP("Amounts are never merged: the portal's stand; correct them by a reversal.")},
        {ConflictGroup::Appointment,
         QT_TR_NOOP("The portal computes the appointment; if it differs from the printed one, print a notice.")},
        {ConflictGroup::Procedure, QT_TR_NOOP("Once it is accepted the procedure is the portal's.")},
        {ConflictGroup::Whereabouts, QT_TR_NOOP("Where the papers are is as the portal says.")},
    };
    const char *rule = rules.value(field.group, nullptr);
    m_rule->setText(rule ? tr(rule) : tr("The first that happened counts."));
}

void ConflictPane::choose(ConflictSide side)
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_task.comparison.fields.size())
        return;
    const ConflictField &field = m_task.comparison.fields.at(row);
    if (field.isFree)
        m_choices.insert(field.path, side);
    showChoices();
    showRule();
}

void ConflictPane::commit()
{
    if (m_isBusy)
        return;
    m_isBusy = true;
    m_fault->setFault({});
    emit decided({m_task.opId, m_task.portalVersion, m_choices, m_reason->text().trimmed()});
}

void ConflictPane::showFault(const QString &message, const QString &field)
{
    m_isBusy = false;
    m_fault->setFault(message);
    if (field == u"reason")
        m_reason->setFocus(Qt::OtherFocusReason);
}

bool ConflictPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            choose(key == Qt::Key_Left ? ConflictSide::Here : ConflictSide::Portal);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ConflictPane::applyScale()
{
    const Theme &theme = themeOf(this);
    m_table->verticalHeader()->setDefaultSectionSize(theme.scaled(36));
    m_table->horizontalHeader()->setFixedHeight(theme.scaled(28));
}

void ConflictPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applyScale();
}
