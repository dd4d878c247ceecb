// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendarpane.h"

#include "actionbutton.h"
#include "counterstyle.h"
#include "ruleddelegate.h"
#include "theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QShortcut>
#include <QStandardItemModel>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace {

enum MoveColumn { MovedCodeColumn, MovedNameColumn, OldDueColumn, NewDueColumn, MoveColumns };

QString dueText(const QDateTime &due)
{
    return due.toString(u"HH:mm dd/MM/yy"_s);
}

QLabel *plainLabel(const QByteArray &role)
{
    auto *label = new QLabel;
    label->setProperty("textRole", role);
    label->setWordWrap(true);
    return label;
}

} // namespace

CalendarPane::CalendarPane(QWidget *parent)
    : Panel(parent)
    , m_text(plainLabel("body"_ba))
    , m_table(new QTableView)
    , m_model(new QStandardItemModel(0, MoveColumns, this))
    , m_hint(plainLabel("mutedCaption"_ba))
    , m_reason(new QLineEdit)
    , m_reasonCaption(new QLabel(tr("&Reason, on the letters")))
    , m_confirm(new ActionButton)
    , m_outcome(plainLabel("body"_ba))
{
    auto *title = new QLabel(tr("Corrected calendar"));
    title->setProperty("textRole", "heading"_ba);
    m_table->setObjectName("movesTable");
    m_table->setAccessibleName(tr("Dossiers whose appointment moves"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new RuledDelegate(this));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_hint->setText(
        tr("Chosen ones get the new appointment: an earlier one at once, a later one with its letter (Mẫu 04). "
           "The others keep what was promised."));
    m_reason->setObjectName("calendarReason");
    m_reason->setMaxLength(500);
    m_reasonCaption->setProperty("textRole", "muted"_ba);
    m_reasonCaption->setBuddy(m_reason);
    m_confirm->setObjectName("calendarConfirm");
    m_confirm->setText(tr("Confirm"));

    auto *reasonRow = new QHBoxLayout;
    reasonRow->setSpacing(8);
    reasonRow->addWidget(m_reasonCaption);
    reasonRow->addWidget(m_reason, 1);
    reasonRow->addWidget(m_confirm);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(8);
    column->addWidget(title);
    column->addWidget(m_text);
    column->addWidget(m_table, 1);
    column->addWidget(m_hint);
    column->addLayout(reasonRow);
    column->addWidget(m_outcome);
    column->addStretch(0);
    m_outcome->hide();
    connect(m_confirm, &ActionButton::clicked, this, &CalendarPane::commit);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) { toggle(index.row()); });
    auto *space = new QShortcut(Qt::Key_Space, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(space, &QShortcut::activated, this, [this] { toggle(m_table->currentIndex().row()); });
    applyScale();
    setReview({}, {});
}

void CalendarPane::setReview(const CalendarReview &review, const QString &lock)
{
    const bool isShown =
        !review.moves.isEmpty() && review.moves == m_review.moves && review.version == m_review.version;
    m_review = review;
    m_lock = lock;
    if (isShown) { // What was marked stays marked.
        m_outcome->hide();
        return showCount();
    }
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Dossier"), tr("Applicant"), tr("Promised"), tr("By the new calendar")});
    const Theme &theme = themeOf(this);
    for (const DueMove &move : review.moves) {
        auto *code = new QStandardItem(move.code);
        // What is better for the citizen is chosen; what breaks a promise is not.
        code->setCheckState(move.isLater() ? Qt::Unchecked : Qt::Checked);
        auto *moved =
            new QStandardItem((move.isLater() ? tr("%1, later") : tr("%1, earlier")).arg(dueText(move.newDue)));
        moved->setForeground(theme.colour(move.isLater() ? Token::Error : Token::Text));
        moved->setToolTip(move.procedureName);
        m_model->appendRow(
            {code, new QStandardItem(move.applicantName), new QStandardItem(dueText(move.oldDue)), moved});
    }
    const bool isWaiting = !review.moves.isEmpty();
    QStringList days;
    for (const QDate &day : review.days.first(qMin<qsizetype>(review.days.size(), 6)))
        days.append(day.toString(u"dd/MM"_s));
    if (review.days.size() > days.size())
        days.append(u"…"_s);
    m_text->setText(isWaiting
                        ? tr("The office opens otherwise on %1: %n open dossier(s) would move. Nothing is changed "
                             "before it is confirmed.",
                             nullptr, static_cast<int>(review.moves.size()))
                              .arg(days.join(u", "_s))
                        : tr("No open dossier waits for a corrected calendar."));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_table, m_hint, m_reason, m_reasonCaption, m_confirm})
        widget->setVisible(isWaiting);
    if (isWaiting) {
        m_outcome->hide();
        if (m_reason->text().isEmpty())
            m_reason->setText(tr("the office's calendar was corrected"));
        m_table->selectRow(0);
    }
    applyScale();
    showCount();
}

QSet<QUuid> CalendarPane::chosen() const
{
    QSet<QUuid> dossiers;
    for (qsizetype i = 0; i < m_review.moves.size() && i < m_model->rowCount(); ++i) {
        if (m_model->item(static_cast<int>(i))->checkState() == Qt::Checked)
            dossiers.insert(m_review.moves[i].dossier);
    }
    return dossiers;
}

void CalendarPane::toggle(int row)
{
    QStandardItem *item = m_model->item(row);
    if (!item || !m_lock.isEmpty() || m_isBusy)
        return;
    item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    showCount();
}

void CalendarPane::showCount()
{
    const QSet<QUuid> marked = chosen();
    int letters = 0;
    for (const DueMove &move : std::as_const(m_review.moves))
        letters += move.isLater() && marked.contains(move.dossier);
    m_confirm->setText(letters > 0 ? tr("Confirm, print %n letter(s)", nullptr, letters) : tr("Confirm"));
    m_confirm->setEnabled(m_lock.isEmpty() && !m_isBusy);
    m_confirm->setToolTip(m_lock);
    if (!m_review.moves.isEmpty() && !m_lock.isEmpty())
        showOutcome(m_lock, false);
}

void CalendarPane::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    showCount();
}

void CalendarPane::showOutcome(const QString &text, bool isGood)
{
    m_outcome->setText(text);
    m_outcome->setProperty("textRole", isGood ? "body"_ba : "muted"_ba);
    m_outcome->setVisible(!text.isEmpty());
}

void CalendarPane::commit()
{
    if (m_isBusy || !m_lock.isEmpty() || m_review.moves.isEmpty())
        return;
    if (m_reason->text().trimmed().isEmpty()) {
        showOutcome(tr("Enter the reason."), false);
        return m_reason->setFocus();
    }
    setBusy(true);
    emit confirmed(m_review, chosen(), m_reason->text().trimmed());
}

QWidgetList CalendarPane::focusOrder() const
{
    return {m_table, m_reason, m_confirm};
}

void CalendarPane::applyScale()
{
    const Theme &theme = themeOf(this);
    m_table->verticalHeader()->setDefaultSectionSize(theme.scaled(32));
    QHeaderView *heads = m_table->horizontalHeader();
    if (heads->count() != MoveColumns)
        return;
    heads->setSectionResizeMode(QHeaderView::Fixed);
    heads->setSectionResizeMode(MovedNameColumn, QHeaderView::Stretch);
    m_table->setColumnWidth(MovedCodeColumn, theme.scaled(236));
    m_table->setColumnWidth(OldDueColumn, theme.scaled(112));
    m_table->setColumnWidth(NewDueColumn, theme.scaled(172));
}

void CalendarPane::changeEvent(QEvent *event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applyScale();
}
