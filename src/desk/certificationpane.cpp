// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificationpane.h"

#include "certifiedrow.h"
#include "counterstyle.h"
#include "faultline.h"
#include "hairline.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype offeredByDigit = 9;
constexpr qsizetype fixedByDigit = 6; // The catalogue's names keep their digits; the others are the last used ones.

QLabel *headLabel(const QString &text, Qt::Alignment alignment)
{
    auto *label = new QLabel(text);
    label->setProperty("textRole", "mutedCaption"_ba);
    label->setAlignment(alignment | Qt::AlignVCenter);
    return label;
}

} // namespace

CertificationPane::CertificationPane(QWidget *parent)
    : QWidget(parent)
    , m_lines(new QVBoxLayout)
    , m_head(new QWidget)
    , m_sum(new QLabel)
    , m_offer(new QLabel)
    , m_fault(new FaultLine)
    , m_signer(new QComboBox)
{
    m_sum->setProperty("textRole", "muted"_ba);
    m_offer->setProperty("textRole", "mutedCaption"_ba);
    m_offer->setWordWrap(true);
    m_offer->setTextFormat(Qt::RichText);
    m_signer->setObjectName("signerBox");
    m_signer->setAccessibleName(tr("Who signs the certification"));
    m_signer->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_signer->setMinimumContentsLength(10);

    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(8);
    head->addWidget(headLabel({}, Qt::AlignRight));
    head->addWidget(headLabel(tr("Paper to be certified"), Qt::AlignLeft), 1);
    head->addWidget(headLabel(tr("Pages"), Qt::AlignRight));
    head->addWidget(headLabel(tr("Copies"), Qt::AlignRight));
    head->addWidget(headLabel(tr("Fee"), Qt::AlignRight));
    m_lines->setSpacing(6);
    auto *caption = new QLabel(tr("Si&gned by"));
    caption->setProperty("textRole", "muted"_ba);
    caption->setBuddy(m_signer);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(caption);
    foot->addWidget(m_signer, 1);
    foot->addWidget(m_sum);

    auto *content = new QVBoxLayout;
    content->setContentsMargins(16, 2, 16, 10);
    content->setSpacing(6);
    content->addWidget(m_head);
    content->addLayout(m_lines);
    content->addWidget(m_fault);
    content->addWidget(m_offer);
    content->addLayout(foot);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(content);
    column->addWidget(new Hairline);
    connect(m_signer, &QComboBox::currentIndexChanged, this, &CertificationPane::changed);
    clear();
}

void CertificationPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_offer->setMinimumHeight(std::max(0, m_offer->heightForWidth(m_offer->width()))); // Empty it says -1.
}

void CertificationPane::setCertifiers(const QList<Certifier> &certifiers)
{
    const QSignalBlocker blocker(m_signer);
    const QString chosen = m_signer->currentData().toString();
    m_certifiers = certifiers;
    m_signer->clear();
    for (const Certifier &certifier : certifiers)
        m_signer->addItem(certifier.title.isEmpty() ? certifier.name : certifier.name + u" – "_s + certifier.title,
                          certifier.name);
    m_signer->setCurrentIndex(std::max(0, m_signer->findData(chosen.isEmpty() ? m_usualSigner : chosen)));
}

void CertificationPane::setUsualSigner(const QString &name)
{
    m_usualSigner = name;
    const QSignalBlocker blocker(m_signer);
    if (const int at = m_signer->findData(name); at >= 0)
        m_signer->setCurrentIndex(at);
}

void CertificationPane::setRecentNames(const QStringList &names)
{
    m_recent = names;
    offer();
}

void CertificationPane::setProcedure(const Procedure *procedure)
{
    const QString code = procedure && procedure->book ? procedure->code : QString();
    if (code == m_procedure)
        return;
    m_procedure = code;
    m_isOpen = !code.isEmpty();
    m_originals = m_isOpen ? procedure->originals : QStringList();
    setVisible(m_isOpen);
    offer();
}

/// The names that a digit chooses, then all others that are known; shown under the rows.
void CertificationPane::offer()
{
    m_offered = m_originals.first(std::min(fixedByDigit, m_originals.size()));
    for (const QString &name : m_recent + m_originals) {
        if (!m_offered.contains(name))
            m_offered.append(name);
    }
    QStringList shown;
    for (qsizetype i = 0; i < std::min(offeredByDigit, m_offered.size()); ++i)
        shown.append(u"<b>%1</b>&nbsp;%2"_s.arg(i + 1).arg(m_offered.at(i).toHtmlEscaped().replace(u' ', u"&nbsp;"_s)));
    m_offer->setText(shown.join(u"&nbsp;&nbsp; "_s));
    m_offer->setVisible(!shown.isEmpty());
    for (CertifiedRow *row : std::as_const(m_rows))
        row->setOffered(m_offered);
}

CertifiedRow *CertificationPane::addRow(const CertifiedPaper &paper)
{
    auto *row = new CertifiedRow(static_cast<int>(m_rows.size()) + 1, this);
    row->setPaper(paper);
    row->setOffered(m_offered);
    m_rows.append(row);
    m_lines->addWidget(row);
    connect(row, &CertifiedRow::changed, this, &CertificationPane::changed);
    connect(row, &CertifiedRow::moved, this, [this, row](int by) { moveFrom(row, by); });
    connect(row, &CertifiedRow::finished, this, [this, row] { moveFrom(row, 1); });
    connect(row, &CertifiedRow::abandoned, this, [this, row] { leave(row); });
    connect(row, &CertifiedRow::suggested, this, [this](const QString &name) {
        if (name.isEmpty())
            return offer();
        m_offer->setText(tr("Enter takes <b>%1</b>").arg(name.toHtmlEscaped()));
        m_offer->show();
    });
    fit();
    chain();
    return row;
}

void CertificationPane::goToRow(qsizetype index, const QString &part)
{
    QLineEdit *field = m_rows.at(index)->fieldFor(part);
    field->setFocus(Qt::TabFocusReason);
    field->selectAll();
}

void CertificationPane::moveFrom(CertifiedRow *row, int by)
{
    const qsizetype target = m_rows.indexOf(row) + by;
    if (target < 0)
        return;
    if (target >= m_rows.size()) {
        if (row->isUnnamed()) // One empty row is enough.
            return emit passed();
        addRow({{}, 1, std::max(1, row->paper().copies)});
        emit changed();
    }
    goToRow(target, u"name"_s);
}

void CertificationPane::leave(CertifiedRow *row)
{
    const qsizetype at = m_rows.indexOf(row);
    if (m_rows.size() > 1) {
        m_rows.removeAt(at);
        row->hide();
        row->deleteLater();
        for (qsizetype i = at; i < m_rows.size(); ++i)
            m_rows.at(i)->setNumber(static_cast<int>(i) + 1);
        chain();
        emit changed();
        if (at < m_rows.size())
            return goToRow(at, u"name"_s);
    }
    emit passed();
}

QWidget *CertificationPane::firstField() const
{
    for (const CertifiedRow *row : m_rows) {
        if (row->isUnnamed())
            return row->fieldFor(u"name"_s);
    }
    return m_rows.first()->fieldFor(u"name"_s);
}

QList<qsizetype> CertificationPane::namedRows() const
{
    QList<qsizetype> named;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (!m_rows.at(i)->isUnnamed())
            named.append(i);
    }
    return named;
}

QList<CertifiedPaper> CertificationPane::papers() const
{
    QList<CertifiedPaper> papers;
    for (const qsizetype index : namedRows())
        papers.append(m_rows.at(index)->paper());
    return papers;
}

void CertificationPane::showFees(const Fee &fee)
{
    const QList<CertifiedPaper> entered = papers();
    const QList<Dong> fees = paperFees(fee, entered);
    const QList<qsizetype> named = namedRows();
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_rows.at(i)->setFee(fees.value(named.indexOf(i)), named.contains(i) && !fee.isUnruled);
    m_sum->setText(entered.isEmpty() ? QString()
                                     : tr("%1 · %2").arg(tr("%n paper(s)", nullptr, static_cast<int>(entered.size())),
                                                         tr("%n copies", nullptr, copiesOf(entered))));
}

void CertificationPane::writeTo(ReceiveOrder &order) const
{
    if (!m_isOpen)
        return;
    order.papers = papers();
    order.areManyConfirmed = !m_asked.isEmpty() && m_asked == order.papers;
    const int at = m_signer->currentIndex();
    if (at >= 0 && at < m_certifiers.size()) {
        order.signer = m_certifiers.at(at).name;
        order.signerTitle = m_certifiers.at(at).title;
    }
}

void CertificationPane::readFrom(const ReceiveOrder &order)
{
    if (order.papers.isEmpty())
        return;
    for (qsizetype i = 0; i < order.papers.size(); ++i) {
        if (i < m_rows.size())
            m_rows.at(i)->setPaper(order.papers.at(i));
        else
            addRow(order.papers.at(i));
    }
    m_asked = order.areManyConfirmed ? order.papers : QList<CertifiedPaper>();
    const QSignalBlocker blocker(m_signer);
    if (const int at = m_signer->findData(order.signer); at >= 0)
        m_signer->setCurrentIndex(at);
}

void CertificationPane::clear()
{
    while (m_rows.size() > 1) {
        CertifiedRow *row = m_rows.takeLast();
        row->hide();
        row->deleteLater();
    }
    if (m_rows.isEmpty())
        addRow({});
    m_rows.first()->setPaper({});
    m_rows.first()->setFee(0, false);
    m_asked.clear();
    m_sum->clear();
    markFaults({});
    setProcedure(nullptr);
    setVisible(m_isOpen);
}

void CertificationPane::noteAsked()
{
    m_asked = papers();
}

QWidget *CertificationPane::fieldFor(const QString &field) const
{
    if (field == u"papers")
        return m_isOpen ? m_rows.first()->fieldFor(u"name"_s) : nullptr;
    if (!m_isOpen || !field.startsWith(u"paper."))
        return nullptr;
    const qsizetype index = namedRows().value(field.section(u'.', 1, 1).toInt() - 1, -1);
    return index < 0 ? nullptr : m_rows.at(index)->fieldFor(field.section(u'.', 2));
}

void CertificationPane::markFaults(const QList<FieldFault> &faults)
{
    QString message;
    for (CertifiedRow *row : std::as_const(m_rows)) {
        for (const QString &part : {u"name"_s, u"pages"_s, u"copies"_s})
            setFieldFault(row->fieldFor(part), QString());
    }
    for (const FieldFault &fault : faults) {
        QWidget *field = fieldFor(fault.field);
        if (!field)
            continue;
        setFieldFault(field, fault.code == u"many-copies" ? u"warning"_s : u"error"_s);
        if (message.isEmpty())
            message = fault.message;
    }
    m_fault->setFault(message);
}

QWidgetList CertificationPane::focusOrder() const
{
    QWidgetList order;
    for (const CertifiedRow *row : m_rows)
        order += row->focusOrder();
    order.append(m_signer);
    return order;
}

void CertificationPane::chain()
{
    const QWidgetList order = focusOrder();
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
}

void CertificationPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        fit();
}

/// Columns of all rows and of the head in one line, wide enough for what may stand in them.
void CertificationPane::fit()
{
    const QFontMetrics metrics = fontMetrics();
    const int count = metrics.horizontalAdvance(u"99999"_s) + 22;
    const int fee = metrics.horizontalAdvance(u"99.999.000 ₫"_s) + 4;
    const int number = metrics.horizontalAdvance(u"50"_s);
    for (CertifiedRow *row : std::as_const(m_rows))
        row->setWidths(count, count, fee, number);
    const QList<int> widths{number, 0, count, count, fee};
    for (int i = 0; i < widths.size(); ++i) {
        if (widths.at(i) > 0)
            m_head->layout()->itemAt(i)->widget()->setFixedWidth(widths.at(i));
    }
}
