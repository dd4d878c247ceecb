// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "absencepane.h"

#include "actionbutton.h"
#include "counterstyle.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace {

std::optional<Dong> typedCash(const QString &text)
{
    QString digits;
    for (const QChar letter : text) {
        if (letter >= u'0' && letter <= u'9')
            digits.append(letter);
    }
    return digits.isEmpty() ? std::nullopt : std::optional<Dong>(digits.left(12).toLongLong());
}

void addField(QGridLayout *grid, int row, const QString &caption, QWidget *field)
{
    auto *label = new QLabel(caption);
    label->setProperty("textRole", "muted"_ba);
    label->setBuddy(field);
    field->setAccessibleName(QString(caption).remove(u'&'));
    grid->addWidget(label, row, 0);
    grid->addWidget(field, row, 1);
}

} // namespace

AbsencePane::AbsencePane(QWidget *parent)
    : Panel(parent)
    , m_from(new QComboBox)
    , m_to(new QComboBox)
    , m_list(new QListView)
    , m_model(new QStandardItemModel(this))
    , m_reason(new QLineEdit)
    , m_cash(new QLineEdit)
    , m_commit(new ActionButton)
    , m_outcome(new QLabel)
{
    auto *title = new QLabel(tr("An officer is absent"));
    title->setProperty("textRole", "heading"_ba);
    m_from->setObjectName("absentBox");
    m_to->setObjectName("takerBox");
    m_list->setObjectName("heldList");
    m_list->setAccessibleName(tr("Open dossiers of the absent officer"));
    m_list->setModel(m_model);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    QSizePolicy kept(QSizePolicy::Expanding, QSizePolicy::Expanding);
    kept.setRetainSizeWhenHidden(true);
    m_list->setSizePolicy(kept);
    m_reason->setObjectName("absenceReason");
    m_reason->setMaxLength(500);
    m_cash->setObjectName("absenceCash");
    m_cash->setPlaceholderText(tr("as counted, in đồng; empty: none was there"));
    m_commit->setObjectName("absenceCommit");
    m_commit->setText(tr("Hand over and print the list"));
    m_outcome->setWordWrap(true);
    m_outcome->hide();

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    addField(grid, 0, tr("A&bsent"), m_from);
    addField(grid, 1, tr("T&akes over"), m_to);
    addField(grid, 2, tr("R&eason"), m_reason);
    addField(grid, 3, tr("&Cash"), m_cash);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_outcome, 1);
    foot->addWidget(m_commit, 0, Qt::AlignRight);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(8);
    column->addWidget(title);
    column->addLayout(grid);
    column->addWidget(m_list, 1);
    column->addLayout(foot);
    connect(m_from, &QComboBox::currentIndexChanged, this, &AbsencePane::showHeld);
    // What was at fault is being put right.
    connect(m_from, &QComboBox::activated, this, [this] { showOutcome({}); });
    connect(m_to, &QComboBox::activated, this, [this] { showOutcome({}); });
    connect(m_reason, &QLineEdit::textEdited, this, [this] { showOutcome({}); });
    connect(m_cash, &QLineEdit::textEdited, this, [this] { showOutcome({}); });
    connect(m_commit, &ActionButton::clicked, this, &AbsencePane::commit);
}

QString AbsencePane::takerOf(const QComboBox *box) const
{
    return box->currentData().toString();
}

void AbsencePane::setHoldings(const QList<Holding> &holdings, const QString &lock)
{
    const QString from = takerOf(m_from);
    const QString to = takerOf(m_to);
    if (!m_lock.isEmpty() && lock.isEmpty())
        showOutcome({});
    m_holdings = holdings;
    m_lock = lock;
    {
        const QSignalBlocker quietFrom(m_from);
        const QSignalBlocker quietTo(m_to);
        m_from->clear();
        m_to->clear();
        m_from->addItem(tr("Choose who is absent"), QString());
        m_to->addItem(tr("Choose who takes over"), QString());
        for (const Holding &holding : holdings) {
            const QString held = tr("%n open dossier(s)", nullptr, static_cast<int>(holding.dossiers.size())) +
                                 u", "_s + tr("%n draft(s)", nullptr, holding.drafts);
            m_from->addItem(holding.officer.displayName + u" – "_s + held, holding.officer.id);
            if (!holding.hasLeft)
                m_to->addItem(holding.officer.displayName, holding.officer.id);
        }
        m_from->setCurrentIndex(qMax(0, m_from->findData(from)));
        m_to->setCurrentIndex(qMax(0, m_to->findData(to)));
    }
    showHeld();
}

void AbsencePane::showHeld()
{
    m_model->clear();
    const QString from = takerOf(m_from);
    for (const Holding &holding : std::as_const(m_holdings)) {
        if (holding.officer.id != from || from.isEmpty())
            continue;
        for (const DossierRow &row : holding.dossiers) {
            const QString due = row.dueAt ? row.dueAt->toString(u"HH:mm dd/MM"_s) : tr("no date");
            m_model->appendRow(
                new QStandardItem(u"%1 · %2 · %3 · %4"_s.arg(row.code, due, row.applicantName, row.procedureName)));
        }
    }
    m_list->setVisible(m_model->rowCount() > 0);
    m_commit->setEnabled(m_lock.isEmpty() && !m_isBusy);
    m_commit->setToolTip(m_lock);
    if (!m_lock.isEmpty())
        showOutcome(m_lock);
}

void AbsencePane::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_commit->setEnabled(m_lock.isEmpty() && !m_isBusy);
}

void AbsencePane::showOutcome(const QString &text, const QString &field)
{
    m_outcome->setText(text);
    m_outcome->setVisible(!text.isEmpty());
    const std::pair<QString, QWidget *> fields[] = {
        {u"from"_s, m_from}, {u"to"_s, m_to}, {u"reason"_s, m_reason}, {u"cash"_s, m_cash}};
    for (const auto &[name, widget] : fields) {
        setFieldFault(widget, name == field ? u"error"_s : QString());
        if (name == field)
            widget->setFocus();
    }
}

void AbsencePane::commit()
{
    if (m_isBusy || !m_lock.isEmpty())
        return;
    setBusy(true);
    emit handOverRequested({takerOf(m_from), takerOf(m_to), m_reason->text(), typedCash(m_cash->text())});
}

QWidgetList AbsencePane::focusOrder() const
{
    return {m_from, m_to, m_reason, m_cash, m_list, m_commit};
}
