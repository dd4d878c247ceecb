// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "certifiedrow.h"

#include "folding.h"
#include "typedamount.h"
#include "wordmatching.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpressionValidator>

using namespace Qt::StringLiterals;

namespace {

constexpr int longestName = 300;
constexpr int offeredDigits = 9;

QLineEdit *countField(const QString &name)
{
    static const QRegularExpression digits(u"[0-9]{0,5}"_s);
    auto *field = new QLineEdit;
    field->setValidator(new QRegularExpressionValidator(digits, field));
    field->setAlignment(Qt::AlignRight);
    field->setAccessibleName(name);
    field->setProperty("takesEnter", true);
    return field;
}

} // namespace

CertifiedRow::CertifiedRow(int number, QWidget *parent)
    : QWidget(parent)
    , m_number(new QLabel)
    , m_name(new QLineEdit)
    , m_pages(countField(tr("Pages of the original")))
    , m_copies(countField(tr("Copies")))
    , m_fee(new QLabel)
{
    m_name->setMaxLength(longestName);
    m_name->setAccessibleName(tr("Name of the paper"));
    m_name->setProperty("takesEnter", true);
    m_fee->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_number->setProperty("textRole", "muted"_ba);
    m_number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_number);
    line->addWidget(m_name, 1);
    line->addWidget(m_pages);
    line->addWidget(m_copies);
    line->addWidget(m_fee);
    setNumber(number);
    for (QLineEdit *field : {m_name, m_pages, m_copies}) {
        field->installEventFilter(this);
        connect(field, &QLineEdit::textEdited, this, [this, field] {
            if (field == m_name)
                emit suggested(suggestion());
            emit changed();
        });
    }
}

void CertifiedRow::setNumber(int number)
{
    m_number->setText(QString::number(number));
    m_name->setObjectName(u"paperName%1"_s.arg(number));
    m_pages->setObjectName(u"paperPages%1"_s.arg(number));
    m_copies->setObjectName(u"paperCopies%1"_s.arg(number));
}

CertifiedPaper CertifiedRow::paper() const
{
    return {m_name->text(), m_pages->text().toInt(), m_copies->text().toInt()};
}

void CertifiedRow::setPaper(const CertifiedPaper &paper)
{
    m_name->setText(paper.name);
    m_name->setCursorPosition(0);
    m_pages->setText(QString::number(paper.pages));
    m_copies->setText(QString::number(paper.copies));
}

void CertifiedRow::setFee(Dong fee, bool isKnown)
{
    m_fee->setText(isKnown ? formattedDong(fee) : QString());
}

bool CertifiedRow::isUnnamed() const
{
    return m_name->text().trimmed().isEmpty();
}

void CertifiedRow::setWidths(int pages, int copies, int fee, int number)
{
    m_pages->setFixedWidth(pages);
    m_copies->setFixedWidth(copies);
    m_fee->setFixedWidth(fee);
    m_number->setFixedWidth(number);
}

QLineEdit *CertifiedRow::fieldFor(const QString &part) const
{
    if (part == u"name")
        return m_name;
    if (part == u"pages")
        return m_pages;
    return part == u"copies" ? m_copies : nullptr;
}

QWidgetList CertifiedRow::focusOrder() const
{
    return {m_name, m_pages, m_copies};
}

QString CertifiedRow::suggestion() const
{
    const QString typed = foldedForSearch(m_name->text()).simplified();
    if (typed.isEmpty())
        return {};
    QString best;
    int bestRank = 0;
    for (const QString &name : m_offered) {
        const auto rank = MatchedName(name).rank(typed);
        if (rank && (best.isEmpty() || *rank < bestRank)) {
            best = name;
            bestRank = *rank;
        }
    }
    // Whole words that begin no offered name are a name of their own.
    constexpr int withinWords = 3;
    return bestRank < withinWords ? best : QString();
}

void CertifiedRow::takeName(const QString &name)
{
    m_name->setText(name);
    m_name->setCursorPosition(0);
    emit suggested({});
    m_pages->setFocus(Qt::TabFocusReason);
    m_pages->selectAll();
    emit changed();
}

bool CertifiedRow::eventFilter(QObject *watched, QEvent *event)
{
    auto *field = qobject_cast<QLineEdit *>(watched);
    if (event->type() == QEvent::FocusIn) // Typing replaces what is preset.
        QMetaObject::invokeMethod(field, &QLineEdit::selectAll, Qt::QueuedConnection);
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() <= Qt::KeypadModifier && takeKey(field, key->key(), key->text()))
            return true;
        if (key->modifiers() == Qt::KeypadModifier && takeKey(field, key->key(), key->text()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool CertifiedRow::takeKey(QLineEdit *field, int key, const QString &text)
{
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (key == Qt::Key_Down || key == Qt::Key_Up) {
        emit moved(key == Qt::Key_Down ? 1 : -1);
        return true;
    }
    if (field == m_name && isUnnamed()) {
        const int digit = text.size() == 1 ? text.front().digitValue() : -1;
        if (digit >= 1 && digit <= qMin<qsizetype>(offeredDigits, m_offered.size())) {
            takeName(m_offered.at(digit - 1));
            return true;
        }
        if (isEnter || key == Qt::Key_Backspace) {
            emit abandoned();
            return true;
        }
    }
    if (!isEnter)
        return false;
    if (field == m_name) {
        const QString name = suggestion();
        takeName(name.isEmpty() ? m_name->text() : name);
    } else if (field == m_pages) {
        m_copies->setFocus(Qt::TabFocusReason);
        m_copies->selectAll();
    } else {
        emit finished();
    }
    return true;
}
