// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dossierpage.h"

#include "ruleddelegate.h"
#include "ui_dossierpage.h"
#include "wording.h"

#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

// The tables of a dossier's page: papers, fee, codes, joint procedures.

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

void DossierPage::showFiles(const QUuid &dossier, const QList<Paper> &files)
{
    if (dossier != m_dossier.id)
        return;
    constexpr int remarkColumn = 4;
    constexpr int officeOffset = 7 * 3600;
    for (int row = 0; row < m_papers->rowCount(); ++row) {
        const int number = m_papers->item(row, 0)->text().toInt();
        const auto file = std::find_if(files.begin(), files.end(),
                                       [number](const Paper &paper) { return paper.component == number; });
        if (file == files.end())
            continue;
        const PaperSignature &signature = file->signature;
        const QString words =
            signature.isThere()
                ? tr("signed %1, %2")
                      .arg(signature.at.toOffsetFromUtc(officeOffset).toString(u"HH:mm dd/MM"_s), signature.signer)
                : tr("digitised, %n page(s)", nullptr, file->pages);
        QStandardItem *remark = m_papers->item(row, remarkColumn);
        remark->setText(remark->text().isEmpty() ? words : words + u"; "_s + remark->text());
        remark->setToolTip(remark->text());
    }
}

void DossierPage::showMembers(const Dossier &dossier)
{
    constexpr int membersTab = 3;
    m_members->setRowCount(0);
    for (const MemberProcedure &member : dossier.members) {
        QString name = member.name.isEmpty() ? member.procedureCode : member.name;
        if (dossier.members.last().stage > 1)
            name = tr("Stage %1: %2").arg(member.stage).arg(name);
        const auto result = std::find_if(dossier.results.begin(), dossier.results.end(), [&](const DossierResult &one) {
            return member.result > 0 && one.number == member.result;
        });
        QString came;
        if (result != dossier.results.end())
            came = result->documentNumber.isEmpty() ? result->name : result->documentNumber;
        if (member.doneAt.isValid())
            came += u" · "_s + inOfficeTime(member.doneAt).toString(u"dd/MM"_s);
        const QString agency = member.agency == m_office.agencyCode ? tr("This office") : member.agency;
        QList<QStandardItem *> row;
        for (const QString &text :
             {name, agency, displayName(member.state),
              member.dueAt ? inOfficeTime(*member.dueAt).toString(u"dd/MM/yyyy"_s) : QString(), came}) {
            row.append(new QStandardItem(text));
            row.last()->setToolTip(text);
        }
        m_members->appendRow(row);
    }
    ui->tabs->setTabText(membersTab, tr("Joint procedures") + u"  %1"_s.arg(m_members->rowCount()));
    ui->tabs->setTabVisible(membersTab, m_members->rowCount() > 0);
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
    showMembers(dossier);
}
