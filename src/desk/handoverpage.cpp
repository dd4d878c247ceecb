// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "handoverpage.h"

#include "actionobstacle.h"
#include "ruleddelegate.h"
#include "theme.h"
#include "ui_handoverpage.h"

#include <QAction>
#include <QButtonGroup>
#include <QHeaderView>
#include <QLineEdit>
#include <QRadioButton>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace {

/// The acts that many dossiers go through together, in the order of their day.
constexpr DossierAct batchActs[] = {DossierAct::HandOver,   DossierAct::TakeBack,         DossierAct::SubmitForSigning,
                                    DossierAct::NoteSigned, DossierAct::NoteAwaitingSeal, DossierAct::ReceiveResult};

enum BatchColumn { NumberColumn, CodeColumn, NameColumn, ProcedureColumn, VerdictColumn, BatchColumns };

} // namespace

HandOverPage::HandOverPage(QWidget *parent)
    : QWidget(parent)
    , ui(std::make_unique<Ui::HandOverPage>())
    , m_acts(new QButtonGroup(this))
    , m_model(new QStandardItemModel(0, BatchColumns, this))
{
    ui->setupUi(this);
    int number = 0;
    for (const DossierAct act : batchActs) {
        auto *button = new QRadioButton(displayName(act), ui->actRows);
        button->setShortcut(QKeySequence(u"Alt+%1"_s.arg(++number)));
        button->setToolTip(u"Alt+%1"_s.arg(number));
        button->setAccessibleName(displayName(act));
        ui->actRows->layout()->addWidget(button);
        m_acts->addButton(button, number - 1);
    }
    m_acts->button(0)->setChecked(true);
    ui->placeBox->setEditable(true);
    ui->placeBox->setInsertPolicy(QComboBox::NoInsert);
    ui->placeBox->lineEdit()->setAccessibleName(ui->placeBox->accessibleName());
    m_model->setHorizontalHeaderLabels(
        {tr("No."), tr("Code"), tr("Applicant"), tr("Procedure"), tr("What is to be done")});
    ui->batch->setModel(m_model);
    ui->batch->setItemDelegate(new RuledDelegate(this));
    ui->batch->setFrameShape(QFrame::NoFrame);
    ui->batch->setShowGrid(false);
    ui->batch->setTabKeyNavigation(false);
    ui->batch->setSelectionBehavior(QAbstractItemView::SelectRows);
    ui->batch->setSelectionMode(QAbstractItemView::SingleSelection);
    ui->batch->setEditTriggers(QAbstractItemView::NoEditTriggers);
    ui->batch->verticalHeader()->hide();
    ui->batch->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *heads = ui->batch->horizontalHeader();
    heads->setSectionResizeMode(QHeaderView::Fixed);
    heads->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    heads->setHighlightSections(false);
    heads->setSectionsClickable(false);
    heads->setSectionResizeMode(ProcedureColumn, QHeaderView::Stretch);
    makeActions();
    connect(m_acts, &QButtonGroup::idClicked, this, [this] {
        showAct();
        emit actChosen();
    });
    connect(ui->placeBox, &QComboBox::currentTextChanged, this, [this] { emit actChosen(); });
    connect(ui->commitButton, &ActionButton::clicked, m_commitAction, &QAction::trigger);
    applyScale();
    showAct();
    showLines();
}

HandOverPage::~HandOverPage() = default;

void HandOverPage::makeActions()
{
    m_commitAction = new QAction(tr("Note all and print the list"), this);
    m_commitAction->setShortcuts({QKeySequence(u"F9"_s), QKeySequence(u"Ctrl+Return"_s)});
    m_commitAction->setShortcutContext(Qt::WindowShortcut);
    m_commitAction->setProperty("hasButton", true);
    connect(m_commitAction, &QAction::triggered, this, &HandOverPage::commit);
    addAction(m_commitAction);
    m_removeAction = new QAction(tr("Take out of the list"), this);
    m_removeAction->setShortcut(QKeySequence(u"Del"_s));
    m_removeAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_removeAction, &QAction::triggered, this, &HandOverPage::removeCurrent);
    addAction(m_removeAction);
    m_bulkAction = new QAction(tr("One receipt for all"), this);
    m_bulkAction->setShortcut(QKeySequence(u"Ctrl+Alt+P"_s));
    m_bulkAction->setShortcutContext(Qt::WindowShortcut);
    m_bulkAction->setProperty("hasButton", true);
    connect(m_bulkAction, &QAction::triggered, this, [this] {
        QList<QUuid> dossiers;
        for (auto line = m_lines.crbegin(); line != m_lines.crend(); ++line)
            dossiers.append(line->id);
        emit bulkReceiptAsked(dossiers);
    });
    addAction(m_bulkAction);
    connect(ui->bulkButton, &ActionButton::clicked, m_bulkAction, &QAction::trigger);
}

void HandOverPage::setDepartments(const QStringList &departments)
{
    const QString before = ui->placeBox->currentText();
    const QSignalBlocker quiet(ui->placeBox);
    ui->placeBox->clear();
    ui->placeBox->addItems(departments);
    ui->placeBox->setCurrentText(before.isEmpty() ? departments.value(0) : before);
}

DossierAct HandOverPage::act() const
{
    return batchActs[qMax(0, m_acts->checkedId())];
}

void HandOverPage::showAct()
{
    const DossierAct chosen = act();
    const bool hasPlace = chosen == DossierAct::HandOver;
    const bool hasPerson = hasPlace || chosen == DossierAct::TakeBack || chosen == DossierAct::ReceiveResult;
    const bool hasShelf = chosen == DossierAct::ReceiveResult;
    ui->placeCaption->setVisible(hasPlace);
    ui->placeBox->setVisible(hasPlace);
    ui->personCaption->setVisible(hasPerson);
    ui->personCaption->setText(hasPlace ? tr("&Who takes them there") : tr("&Who brings them"));
    ui->personField->setVisible(hasPerson);
    ui->shelfCaption->setVisible(hasShelf);
    ui->shelfField->setVisible(hasShelf);
    ui->titleLabel->setText(displayName(chosen));
    const bool hasList = hasPlace || hasShelf;
    ui->commitButton->setText(hasList ? tr("Note all and print the list") : tr("Note all"));
    showFoot();
}

void HandOverPage::addLine(const BatchLine &line)
{
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        if (m_lines.at(i).id != line.id)
            continue;
        ui->batch->selectRow(static_cast<int>(i));
        ui->notice->setNotice(tr("%1 stands in the list already.").arg(line.code));
        return;
    }
    m_lines.prepend(line);
    showProblem(line.problem.isEmpty() ? QString() : line.code + u": "_s + line.problem);
    showLines();
}

void HandOverPage::setLines(const QList<BatchLine> &lines)
{
    m_lines = lines;
    showLines();
}

void HandOverPage::showProblem(const QString &message)
{
    setBusy(false);
    ui->notice->setNotice(message, Tone::Attention, u"error"_s);
}

void HandOverPage::showDone(const QString &message)
{
    m_lines.clear();
    setBusy(false);
    showLines();
    showNote(message);
}

void HandOverPage::showNote(const QString &message)
{
    ui->notice->setNotice(message, Tone::Ready, u"check-circle"_s);
}

void HandOverPage::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    showFoot();
}

void HandOverPage::showLines()
{
    m_model->setRowCount(0);
    int number = static_cast<int>(m_lines.size());
    int problems = 0;
    for (const BatchLine &line : std::as_const(m_lines)) {
        const QString verdict = line.problem.isEmpty() ? tr("Ready") : line.problem;
        problems += line.problem.isEmpty() ? 0 : 1;
        QList<QStandardItem *> items;
        for (const QString &text :
             {QString::number(number--), line.code, line.applicantName, line.procedureName, verdict})
            items.append(new QStandardItem(text));
        items.at(VerdictColumn)->setToolTip(verdict);
        if (!line.problem.isEmpty())
            items.at(VerdictColumn)->setForeground(themeOf(this).colour(Token::Error));
        m_model->appendRow(items);
    }
    ui->tallyLabel->setText(problems == 0 ? tr("%n dossier(s)", nullptr, static_cast<int>(m_lines.size()))
                                          : tr("%n dossier(s)", nullptr, static_cast<int>(m_lines.size())) + u" · "_s +
                                                tr("%n cannot be done", nullptr, problems));
    ui->emptyLabel->setVisible(m_lines.isEmpty());
    ui->batch->setVisible(!m_lines.isEmpty());
    if (!m_lines.isEmpty())
        ui->batch->selectRow(0);
    for (QAction *action : {m_removeAction, m_bulkAction})
        setObstacle(action, m_lines.isEmpty() ? tr("Scan the dossiers one after another.") : QString());
    ui->bulkButton->setVisible(!m_lines.isEmpty());
    showFoot();
}

QString HandOverPage::obstacle() const
{
    if (m_lines.isEmpty())
        return tr("Scan the dossiers one after another.");
    for (const BatchLine &line : m_lines) {
        if (!line.problem.isEmpty())
            return tr("Take the dossiers that cannot be done out of the list (Del).");
    }
    return {};
}

void HandOverPage::showFoot()
{
    const QString locked = m_isBusy ? tr("One moment…") : obstacle();
    setObstacle(m_commitAction, locked);
    ui->commitButton->setEnabled(locked.isEmpty());
    ui->lockLabel->setText(locked);
}

void HandOverPage::removeCurrent()
{
    const int row = ui->batch->currentIndex().row();
    if (row < 0 || row >= m_lines.size())
        return;
    m_lines.removeAt(row);
    ui->notice->setNotice({});
    showLines();
    if (!m_lines.isEmpty())
        ui->batch->selectRow(qMin(row, static_cast<int>(m_lines.size()) - 1));
}

ActOrder HandOverPage::order() const
{
    ActOrder order;
    order.act = act();
    order.person = ui->personField->isHidden() ? QString() : ui->personField->text().trimmed();
    if (order.act == DossierAct::HandOver)
        order.place = ui->placeBox->currentText().trimmed();
    if (order.act == DossierAct::ReceiveResult)
        order.place = ui->shelfField->text().trimmed();
    return order;
}

void HandOverPage::commit()
{
    if (m_isBusy || !obstacle().isEmpty())
        return;
    QList<QUuid> dossiers;
    for (auto line = m_lines.crbegin(); line != m_lines.crend(); ++line)
        dossiers.append(line->id); // In the order in which they were scanned.
    setBusy(true);
    emit batchRequested(dossiers, order());
}

void HandOverPage::applyScale()
{
    const Theme &theme = themeOf(this);
    ui->batch->verticalHeader()->setDefaultSectionSize(theme.scaled(40));
    ui->batch->horizontalHeader()->setFixedHeight(theme.scaled(28));
    const std::array widths{48, 176, 200, 0, 300};
    for (int i = 0; i < BatchColumns; ++i) {
        if (i != ProcedureColumn)
            ui->batch->setColumnWidth(i, theme.scaled(widths.at(static_cast<size_t>(i))));
    }
}

void HandOverPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applyScale();
}
