// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossierpage.h"

#include "badge.h"
#include "citizenid.h"
#include "codepainting.h"
#include "composing.h"
#include "ruleddelegate.h"
#include "ui_dossierpage.h"
#include "wording.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLayout>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

DossierPage::DossierPage(QWidget *parent) : QWidget(parent), ui(std::make_unique<Ui::DossierPage>())
{
    ui->setupUi(this);
    m_papers = prepare(ui->papers, {QString(), tr("Component"), tr("Form"), tr("Qty"), tr("Remark")},
                       {48, 0, 190, 56, 220}, 1);
    m_fees = prepare(ui->fees, {tr("Fee"), tr("Quantity"), tr("Price"), tr("Amount")}, {0, 90, 120, 140}, 0);
    m_codes = prepare(ui->codes, {tr("Code"), tr("Kind")}, {0, 320}, 0);
    ui->tabs->setDrawBase(true);
    ui->tabs->setExpanding(false);
    for (int i = 0; i < 3; ++i)
        ui->tabs->addTab(QString());
    connect(ui->tabs, &QTabBar::currentChanged, ui->stack, &QStackedWidget::setCurrentIndex);
    connect(ui->reprintButton, &ActionButton::clicked, this, [this] { emit reprintRequested(m_id); });
    connect(ui->copyButton, &ActionButton::clicked, this,
            [this] { QApplication::clipboard()->setText(ui->codeLabel->property("plain").toString()); });
    m_reprintAction = new QAction(tr("Print again"), this);
    m_reprintAction->setShortcut(QKeySequence(u"Ctrl+P"_s));
    m_reprintAction->setShortcutContext(Qt::WindowShortcut);
    connect(m_reprintAction, &QAction::triggered, this, [this] { emit reprintRequested(m_id); });
    addAction(m_reprintAction);
    auto *back = new QAction(tr("Back"), this);
    back->setShortcut(QKeySequence(Qt::Key_Escape));
    back->setShortcutContext(Qt::WindowShortcut);
    connect(back, &QAction::triggered, this, &DossierPage::backAsked);
    addAction(back);
    applyScale();
    clear();
}

DossierPage::~DossierPage() = default;

QStandardItemModel *DossierPage::prepare(QTableView *table, const QStringList &heads, const QList<int> &widths,
                                         int stretched)
{
    auto *model = new QStandardItemModel(0, static_cast<int>(heads.size()), this);
    model->setHorizontalHeaderLabels(heads);
    table->setModel(model);
    table->setItemDelegate(new RuledDelegate(this));
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionsClickable(false);
    for (int i = 0; i < widths.size(); ++i)
        table->setColumnWidth(i, widths.at(i));
    table->horizontalHeader()->setSectionResizeMode(stretched, QHeaderView::Stretch);
    return model;
}

void DossierPage::applyScale()
{
    const Theme &theme = themeOf(this);
    for (QTableView *table : {ui->papers, ui->fees, ui->codes}) {
        table->verticalHeader()->setDefaultSectionSize(theme.scaled(40));
        table->horizontalHeader()->setFixedHeight(theme.scaled(28));
    }
}

void DossierPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applyScale();
}

void DossierPage::clear()
{
    m_id = {};
    ui->leftColumn->setEnabled(false);
    showFacts({});
    showTables({});
    ui->codeLabel->setText(tr("Open a dossier from Search or scan its code."));
    ui->timeline->setSteps({});
    ui->portalBadge->clear();
}

void DossierPage::showDossier(const Dossier &dossier, const QList<DossierEvent> &events, bool isAtPortal)
{
    m_id = dossier.id;
    ui->leftColumn->setEnabled(true);
    showFacts(dossier);
    showTables(dossier);
    if (isAtPortal)
        ui->portalBadge->setBadge(badgeOf(OutboxState::Acknowledged));
    else
        ui->portalBadge->setBadge(badgeOf(OutboxState::Ready));
    ui->timeline->setSteps(timelineOf(dossier, events));
}

void DossierPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // What was filled while the page was hidden may need more room than the layouts remember.
    for (QLayout *layout : ui->head->findChildren<QLayout *>())
        layout->invalidate();
    ui->head->updateGeometry();
}

void DossierPage::showFacts(const Dossier &dossier)
{
    const bool isThere = !dossier.id.isNull();
    const QDateTime now = m_clock.now();
    ui->codeLabel->setProperty("plain", dossier.code());
    ui->codeLabel->setText(dossier.codes.isEmpty() ? tr("Code awaited") : richCode(dossier.code()));
    ui->copyButton->setVisible(isThere);
    ui->reprintButton->setVisible(isThere);
    if (isThere)
        ui->stateBadge->setBadge(badgeOf(dossier.state, dossier.isVoid));
    else
        ui->stateBadge->clear();
    const bool isOpen =
        isThere && !dossier.isVoid && !isTerminal(dossier.state) && dossier.state != DossierState::Finished;
    ui->dueBadge->setBadge(isOpen ? dueBadge(dossier.dueAt, now).value_or(Badge()) : Badge());
    ui->nameLabel->setText(dossier.applicant.name);
    ui->procedureLabel->setText(dossier.procedureCode.isEmpty()
                                    ? QString()
                                    : dossier.procedureName + u" · "_s + dossier.procedureCode + u" · "_s +
                                          dossier.sectorName);
    const Applicant &applicant = dossier.applicant;
    ui->numberLabel->setText(applicant.kind == OwnerKind::Person ? maskedNumber(applicant.paper.number)
                                                                 : applicant.taxCode);
    QString born = applicant.birthDate ? applicant.birthDate->toDisplay() : QString();
    if (applicant.sex)
        born += u" · "_s + (*applicant.sex == Sex::Male ? tr("Male") : tr("Female"));
    ui->birthLabel->setText(born);
    ui->phoneLabel->setText(applicant.phone.isEmpty() ? QString() : maskedPhone(applicant.phone));
    ui->submitterLabel->setText(!isThere                                       ? QString()
                                : dossier.submitter.relation == Relation::Self ? tr("The applicant")
                                                                               : dossier.submitter.person.name);
    ui->receivedLabel->setText(inOfficeTime(dossier.receivedAt).toString(u"HH:mm dd/MM/yyyy"_s));
    ui->dueLabel->setText(dossier.dueAt
                              ? u"<b>%1</b>"_s.arg(inOfficeTime(*dossier.dueAt).toString(u"HH:mm dd/MM/yyyy"_s))
                          : isThere ? tr("No date promised")
                                    : QString());
    const Dong total = dossier.fee.total();
    ui->feeLabel->setText(!isThere                          ? QString()
                          : total > 0                       ? formattedDong(total)
                          : dossier.fee.exemption.isEmpty() ? tr("Free")
                                                            : tr("Exempt (%1)").arg(dossier.fee.exemption));
    const std::array ways{tr("At the counter"), tr("By post"), tr("Online")};
    ui->returningLabel->setText(isThere ? ways.at(static_cast<size_t>(dossier.returnWay)) : QString());
    ui->foot->setVisible(isThere);
    const bool isHere = dossier.competentAgency == m_office.agencyCode && !m_office.parentName.isEmpty();
    ui->unitLabel->setText(isHere ? m_office.parentName : dossier.competentAgency);
    ui->noteLabel->setText(dossier.note);
    ui->noteTitle->setVisible(!dossier.note.isEmpty());
    ui->voidLabel->setText(dossier.isVoid ? tr("This dossier is cancelled. Its number stays accounted for.")
                                          : QString());
    ui->voidLabel->setVisible(dossier.isVoid);
}

void DossierPage::showTables(const Dossier &dossier)
{
    const auto rowOf = [](const QStringList &texts) {
        QList<QStandardItem *> items;
        for (const QString &text : texts)
            items.append(new QStandardItem(text));
        return items;
    };
    m_papers->setRowCount(0);
    for (const Component &component : dossier.components) {
        const QString remark = component.source.isEmpty() ? component.note : component.source;
        auto row =
            rowOf({QString::number(component.number), component.name,
                   component.isRequired || component.state != ComponentState::Missing ? displayName(component.state)
                                                                                      : tr("Not handed in"),
                   component.quantity > 0 ? QString::number(component.quantity) : u"–"_s, remark});
        row.first()->setData(true, Qt::UserRole);
        m_papers->appendRow(row);
    }
    m_fees->setRowCount(0);
    for (const FeeLine &line : dossier.fee.lines)
        m_fees->appendRow(rowOf(
            {line.what, QString::number(line.quantity), formattedDong(line.unitPrice), formattedDong(line.amount)}));
    m_codes->setRowCount(0);
    for (const DossierAlias &alias : dossier.codes) {
        const QString kind = alias.kind == CodeKind::Official ? tr("Official code")
                             : alias.kind == CodeKind::Provisional
                                 ? tr("Provisional number – the official code follows")
                             : alias.kind == CodeKind::OtherSystem ? tr("Code of %1").arg(alias.system)
                                                                   : tr("Disputed code");
        m_codes->appendRow(rowOf({alias.text, kind}));
    }
    if (!dossier.slipDigits.isEmpty())
        m_codes->appendRow(rowOf({dossier.slipDigits, tr("Digits on the slip")}));
    ui->tabs->setTabText(0, tr("Papers") + u"  %1"_s.arg(m_papers->rowCount()));
    ui->tabs->setTabText(1, tr("Fee") + u"  %1"_s.arg(m_fees->rowCount()));
    ui->tabs->setTabText(2, tr("Codes") + u"  %1"_s.arg(m_codes->rowCount()));
}
