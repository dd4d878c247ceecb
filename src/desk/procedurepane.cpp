// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "procedurepane.h"

#include "composing.h"
#include "proceduredelegate.h"
#include "ui_procedurepane.h"

#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace {
constexpr int maximalHits = 50;
constexpr int recentLines = 5;
} // namespace

ProcedurePane::ProcedurePane(QWidget *parent)
    : QWidget(parent)
    , ui(std::make_unique<Ui::ProcedurePane>())
    , m_list(new QStandardItemModel(this))
{
    ui->setupUi(this);
    ui->procedureList->setModel(m_list);
    ui->procedureList->setItemDelegate(new ProcedureDelegate(this));
    ui->procedureList->setEditTriggers(QAbstractItemView::NoEditTriggers);
    ui->procedureList->setFrameShape(QFrame::NoFrame);
    ui->procedureList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    ui->procedureList->setMouseTracking(true);
    ui->purposeBox->setPlaceholderText(tr("Choose the purpose"));
    ui->purposeBox->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    ui->purposeBox->setMinimumContentsLength(10);
    ui->procedureFault->setField(ui->procedureField);
    ui->purposeFault->setField(ui->purposeBox);
    ui->copiesFault->setField(ui->copiesBox);
    ui->pagesFault->setField(ui->pagesField);
    connect(ui->procedureField, &ProcedureField::entered, this, [this] {
        ui->procedureList->setProperty("isLive", true);
        ui->procedureList->viewport()->update();
    });
    connect(ui->procedureField, &ProcedureField::textEdited, this, &ProcedurePane::showList);
    connect(ui->procedureField, &ProcedureField::moved, this, &ProcedurePane::moveInList);
    connect(ui->procedureField, &ProcedureField::taken, this, &ProcedurePane::chooseFromList);
    connect(ui->procedureField, &ProcedureField::abandoned, this, [this] {
        ui->procedureField->setText(procedure() ? procedure()->name : QString());
        ui->procedureField->setCursorPosition(0);
        ui->procedureList->setProperty("isLive", ui->procedureField->hasFocus());
        procedure() ? hideList() : showList({});
    });
    connect(ui->procedureList, &QListView::clicked, this, &ProcedurePane::chooseFromList);
    connect(ui->purposeBox, &QComboBox::currentIndexChanged, this, &ProcedurePane::changed);
    connect(ui->copiesBox, &QSpinBox::valueChanged, this, &ProcedurePane::changed);
    connect(ui->pagesField, &QLineEdit::textEdited, this, &ProcedurePane::changed);
    makeCompetentRow();
    ui->exceptionFault->setField(ui->exceptionBox);
    ui->otherCodeFault->setField(ui->otherCodeField);
    ui->exceptionBox->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    ui->exceptionBox->setMinimumContentsLength(12);
    connect(ui->exceptionBox, &QComboBox::currentIndexChanged, this, [this] {
        showFacts();
        emit changed();
    });
    connect(ui->otherCodeField, &QLineEdit::textEdited, this, [this] {
        m_codeElsewhere.clear();
        ui->codeBox->setNotice({}); // While it is typed nothing is said of it.
        ui->otherCodeFault->setFault({});
        emit changed();
    });
    connect(ui->otherCodeField, &QLineEdit::editingFinished, this, &ProcedurePane::showCode);
    clear();
}

ProcedurePane::~ProcedurePane() = default;

void ProcedurePane::setCatalogue(std::shared_ptr<const Catalogue> catalogue)
{
    m_catalogue = std::move(catalogue);
    if (!procedure())
        showList({});
    showFacts();
}

void ProcedurePane::setDate(QDate date)
{
    if (date == m_date)
        return;
    m_date = date;
    if (!procedure())
        showList({});
    fillExceptions();
    showFacts();
}

void ProcedurePane::setRecent(const QStringList &codes)
{
    m_recent = codes;
    if (!procedure() && ui->procedureField->text().isEmpty())
        showList({});
}

const Procedure *ProcedurePane::procedure() const
{
    return m_catalogue && !m_code.isEmpty() ? m_catalogue->find(m_code, m_date) : nullptr;
}

void ProcedurePane::fillList(const QList<const Procedure *> &procedures)
{
    m_list->clear();
    for (const Procedure *procedure : procedures) {
        auto *item = new QStandardItem(procedure->name);
        item->setData(procedure->code, ProcedureDelegate::CodeRole);
        item->setToolTip(procedure->name);
        m_list->appendRow(item);
    }
    const int line = themeOf(this).scaled(28);
    const int lines = static_cast<int>(qMin<qsizetype>(procedures.size(), recentLines + 1));
    ui->procedureList->setFixedHeight(qMax(line, lines * line));
    if (m_list->rowCount() > 0)
        ui->procedureList->setCurrentIndex(m_list->index(0, 0));
}

void ProcedurePane::showList(const QString &text)
{
    QList<const Procedure *> hits;
    bool hasRecent = false;
    const bool isFiltered = !text.trimmed().isEmpty();
    if (m_catalogue && isFiltered) {
        const QList<const Procedure *> found = m_catalogue->search(text, m_date);
        QList<const Procedure *> others;
        for (const Procedure *procedure : found)
            (m_recent.contains(procedure->code) && found.first() != procedure ? hits : others).append(procedure);
        if (!others.isEmpty())
            hits.prepend(others.takeFirst()); // The best hit stays first, then what is used here.
        hits = (hits + others).first(qMin<qsizetype>(maximalHits, hits.size() + others.size()));
    } else if (m_catalogue) {
        for (const QString &code : m_recent) {
            if (const Procedure *procedure = m_catalogue->find(code, m_date); procedure && hits.size() < recentLines)
                hits.append(procedure);
        }
        hasRecent = !hits.isEmpty();
        for (const Procedure *procedure : m_catalogue->search({}, m_date)) {
            if (hits.size() < recentLines && !hits.contains(procedure))
                hits.append(procedure);
        }
    }
    fillList(hits);
    ui->listCaption->setText(isFiltered  ? (hits.isEmpty() ? tr("No procedure fits: type another word or the code")
                                                           : tr("Enter takes the marked one"))
                             : hasRecent ? tr("Just used at this counter, and others")
                                         : tr("Type a few letters, or choose"));
    ui->listCaption->show();
    ui->procedureList->setVisible(!hits.isEmpty());
    ui->factsLabel->hide();
}

void ProcedurePane::hideList()
{
    ui->listCaption->hide();
    ui->procedureList->hide();
    ui->factsLabel->setVisible(procedure());
}

void ProcedurePane::moveInList(int by)
{
    if (!ui->procedureList->isVisible())
        return showList(ui->procedureField->text());
    const int row = qBound(0, ui->procedureList->currentIndex().row() + by, m_list->rowCount() - 1);
    ui->procedureList->setCurrentIndex(m_list->index(row, 0));
}

void ProcedurePane::chooseFromList()
{
    const bool isUnchanged = procedure() && ui->procedureField->text() == procedure()->name;
    if (isUnchanged && !ui->procedureList->isVisible()) {
        emit procedureChosen(m_code); // Enter on what is chosen goes on.
        return;
    }
    const QString code = ui->procedureList->currentIndex().data(ProcedureDelegate::CodeRole).toString();
    if (!code.isEmpty())
        choose(code);
}

void ProcedurePane::choose(const QString &code)
{
    const Procedure *found = m_catalogue ? m_catalogue->find(code, m_date) : nullptr;
    if (!found)
        return;
    m_code = found->code;
    ui->procedureField->setText(found->name);
    ui->procedureField->setCursorPosition(0);
    const QSignalBlocker purposeBlocker(ui->purposeBox);
    const QSignalBlocker copiesBlocker(ui->copiesBox);
    ui->purposeBox->clear();
    ui->purposeBox->addItems(found->purposes);
    ui->purposeBox->setCurrentIndex(-1);
    ui->copiesBox->setValue(1);
    ui->pagesField->setText({});
    ui->otherCodeField->setText({});
    m_codeElsewhere.clear();
    fillExceptions();
    showFacts();
    hideList();
    ui->procedureFault->setFault({});
    emit changed();
    emit procedureChosen(m_code);
}

void ProcedurePane::clear()
{
    m_code.clear();
    ui->procedureField->setText({});
    ui->purposeBox->clear();
    ui->copiesBox->setValue(1);
    ui->pagesField->setText({});
    ui->otherCodeField->setText({});
    m_competentBox->setCurrentIndex(0);
    m_codeElsewhere.clear();
    fillExceptions();
    markFaults({});
    showFacts();
    showList({});
}
