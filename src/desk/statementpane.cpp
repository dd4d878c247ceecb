// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statementpane.h"

#include "actionbutton.h"
#include "faultline.h"
#include "theme.h"

#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QStandardItemModel>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace {

QLabel *captionOf(const QString &text, QWidget *field)
{
    auto *label = new QLabel(text);
    label->setProperty("textRole", "muted"_ba);
    label->setBuddy(field);
    field->setAccessibleName(QString(text).remove(u'&'));
    return label;
}

} // namespace

StatementPane::StatementPane(QWidget *parent)
    : Panel(parent)
    , m_sums(new QLabel)
    , m_path(new QLineEdit)
    , m_choose(new ActionButton)
    , m_outcome(new QLabel)
    , m_table(new QTableView)
    , m_model(new QStandardItemModel(this))
    , m_empty(new QLabel)
    , m_question(new QLabel)
    , m_code(new QLineEdit)
    , m_note(new QLineEdit)
    , m_fault(new FaultLine)
    , m_commit(new ActionButton)
{
    setAcceptDrops(true);
    auto *title = new QLabel(tr("The bank's statement"));
    title->setProperty("textRole", "heading"_ba);
    m_sums->setObjectName("statementSums");
    m_sums->setWordWrap(true);
    m_path->setObjectName("statementPath");
    m_path->setProperty("takesEnter", true);
    m_path->setPlaceholderText(tr("Drop the bank's CSV file here, or type where it lies and press Enter"));
    m_choose->setObjectName("statementChoose");
    m_choose->setText(tr("Choose a file"));
    m_outcome->setObjectName("statementOutcome");
    m_outcome->setWordWrap(true);
    m_outcome->hide();
    m_table->setObjectName("statementLines");
    m_table->setAccessibleName(tr("Lines of the statement that wait for a person"));
    m_table->setModel(m_model);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_empty->setText(tr("Every line of the statements was matched."));
    m_empty->setProperty("textRole", "muted"_ba);
    m_empty->setAlignment(Qt::AlignCenter);
    m_question->setObjectName("statementQuestion");
    m_question->setProperty("textRole", "strong"_ba);
    m_question->setWordWrap(true);
    m_code->setObjectName("statementCode");
    m_note->setObjectName("statementNote");
    m_note->setMaxLength(300);
    m_commit->setObjectName("statementCommit");
    m_commit->setText(tr("Decide"));
    m_commit->setLook(ActionButton::Primary);
    m_commit->setKeyCap(u"F9"_s);

    auto *file = new QHBoxLayout;
    file->setSpacing(8);
    file->addWidget(captionOf(tr("Fi&le"), m_path));
    file->addWidget(m_path, 1);
    file->addWidget(m_choose);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_question, 0, 0, 1, 2);
    grid->addWidget(captionOf(tr("It pays &dossier"), m_code), 1, 0);
    grid->addWidget(m_code, 1, 1);
    grid->addWidget(captionOf(tr("It is no fee, &but"), m_note), 2, 0);
    grid->addWidget(m_note, 2, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(8);
    column->addWidget(title);
    column->addLayout(file);
    column->addWidget(m_outcome);
    column->addWidget(m_sums);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    column->addLayout(grid);
    column->addWidget(m_fault);
    column->addWidget(m_commit, 0, Qt::AlignRight);
    connect(m_path, &QLineEdit::returnPressed, this, [this] { emit fileChosen(m_path->text().trimmed()); });
    connect(m_choose, &ActionButton::clicked, this, &StatementPane::choose);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &StatementPane::showLine);
    connect(m_code, &QLineEdit::textEdited, this, [this] { m_fault->setFault({}); });
    connect(m_note, &QLineEdit::textEdited, this, [this] { m_fault->setFault({}); });
    connect(m_commit, &ActionButton::clicked, this, &StatementPane::commit);
    setOverview({});
}

void StatementPane::setOverview(const FeeOverview &overview)
{
    m_lines = overview.lines;
    const FeeDay &day = overview.day;
    m_sums->setText(tr("Today on the statement %1 · matched %2 · seen by officers, not on it %3 · awaited %4")
                        .arg(formattedDong(day.onStatement), formattedDong(day.matched),
                             formattedDong(day.unseenByBank), formattedDong(day.awaited)));
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Day"), tr("Amount"), tr("Why"), tr("What the payer wrote")});
    for (const StatementLine &line : std::as_const(m_lines)) {
        const QList<QStandardItem *> row{
            new QStandardItem(line.day.toString(u"dd/MM/yyyy"_s)), new QStandardItem(formattedDong(line.amount)),
            new QStandardItem(line.state == StatementState::AmountDiffers ? tr("another amount") : tr("no reference")),
            new QStandardItem(line.text)};
        row.at(1)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        row.at(3)->setToolTip(line.text);
        m_model->appendRow(row);
    }
    m_model->horizontalHeaderItem(1)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    const QList<int> widths{110, 120, 140};
    for (int i = 0; i < widths.size(); ++i)
        m_table->setColumnWidth(i, themeOf(this).scaled(widths.at(i)));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setVisible(!m_lines.isEmpty());
    m_empty->setVisible(m_lines.isEmpty());
    if (!m_lines.isEmpty())
        m_table->setCurrentIndex(m_model->index(0, 0));
    showLine();
}

const StatementLine *StatementPane::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_lines.size() ? &m_lines.at(row) : nullptr;
}

void StatementPane::showLine()
{
    const StatementLine *line = current();
    m_fault->setFault({});
    m_code->clear();
    m_note->clear();
    const bool hasReference = line && line->state == StatementState::AmountDiffers;
    m_question->setText(!line ? QString()
                        : hasReference
                            ? tr("%1 with reference %2: F9 takes them as they came, for its dossier.")
                                  .arg(formattedDong(line->amount), line->reference)
                            : tr("%1 without a reference of ours: whose are they?").arg(formattedDong(line->amount)));
    m_code->setPlaceholderText(hasReference ? tr("as its reference says") : tr("scan or type its code"));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_code, m_note, m_commit})
        widget->setEnabled(line != nullptr);
}

void StatementPane::commit()
{
    const StatementLine *line = current();
    if (!line)
        return;
    const QString code = m_code->text().trimmed();
    const QString note = m_note->text().trimmed();
    if (line->state == StatementState::Unknown && code.isEmpty() && note.isEmpty())
        return showFault(tr("Type the dossier that it pays, or what it is."));
    emit lineDecided(line->key, code, note);
}

void StatementPane::showImported(const QString &text)
{
    m_path->clear();
    m_outcome->setText(text);
    m_outcome->setVisible(!text.isEmpty());
    m_fault->setFault({});
}

void StatementPane::showFault(const QString &message)
{
    m_fault->setFault(message);
}

QWidgetList StatementPane::focusOrder() const
{
    return {m_path, m_choose, m_table, m_code, m_note, m_commit};
}

void StatementPane::choose()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("The bank's statement"), {},
                                                      tr("Statements (*.csv *.txt)") + u";;"_s + tr("All (*)"));
    if (!file.isEmpty())
        emit fileChosen(file);
}

void StatementPane::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->urls().size() == 1 && event->mimeData()->urls().first().isLocalFile())
        event->acceptProposedAction();
}

void StatementPane::dropEvent(QDropEvent *event)
{
    emit fileChosen(event->mimeData()->urls().value(0).toLocalFile());
    event->acceptProposedAction();
}

void StatementPane::changeEvent(QEvent *event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        m_table->verticalHeader()->setDefaultSectionSize(themeOf(this).scaled(32));
        m_table->horizontalHeader()->setFixedHeight(themeOf(this).scaled(28));
    }
}
