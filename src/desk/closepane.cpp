// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closepane.h"

#include "actionbutton.h"
#include "closelines.h"
#include "faultline.h"
#include "fieldguard.h"
#include "hairline.h"
#include "reviewlist.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int longestExplanation = 300;
} // namespace

ClosePane::ClosePane(QWidget *parent)
    : Panel(parent)
    , m_day(new QLabel)
    , m_lines(new ReviewList)
    , m_fields(new QVBoxLayout)
    , m_signer(new QLabel)
    , m_password(new QLineEdit)
    , m_fault(new FaultLine)
    , m_commit(new ActionButton(tr("Sign the day"), u"signature"_s, ActionButton::Primary))
    , m_leave(new ActionButton(tr("Not now"), {}, ActionButton::Normal))
{
    setAccessibleName(tr("Close of the day"));
    m_day->setProperty("textRole", "muted"_ba);
    m_day->setObjectName("closeDay");
    m_lines->setObjectName("closePaneLines");
    m_lines->setAccessibleName(tr("What is done before the close"));
    m_lines->setPitch(24, 26);
    m_lines->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_signer->setProperty("textRole", "muted"_ba);
    m_signer->setObjectName("closeSigner");
    m_signer->setWordWrap(true);
    m_password->setObjectName("closePassword");
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setAccessibleName(tr("Password"));
    m_password->setPlaceholderText(tr("Password"));
    m_password->setProperty("takesEnter", true);
    m_fault->setObjectName("closeFault");
    m_fault->setField(m_password);
    m_commit->setObjectName("closeCommit");
    m_commit->setKeyCap(u"F9"_s);
    m_commit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_commit->setToolTip(tr("A later change of the day makes the signature void."));
    m_leave->setObjectName("closeLeave");
    m_leave->setKeyCap(u"Esc"_s);
    auto *title = new QLabel(tr("Close of the day"));
    title->setProperty("textRole", "heading"_ba);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 0, 16, 0);
    head->addWidget(title, 1);
    head->addWidget(m_day);

    auto *inner = new QWidget;
    inner->setProperty("ground", "surface"_ba);
    auto *middle = new QVBoxLayout(inner);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(8);
    m_fields->setContentsMargins(16, 0, 16, 4);
    m_fields->setSpacing(4);
    middle->addLayout(m_fields);
    middle->addWidget(m_lines);
    middle->addStretch(1);
    auto *scroller = new QScrollArea;
    scroller->setFrameShape(QFrame::NoFrame);
    scroller->setFocusPolicy(Qt::NoFocus);
    scroller->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroller->setWidgetResizable(true);
    scroller->setWidget(inner);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_commit, 1);
    buttons->addWidget(m_leave);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(16, 4, 16, 0);
    foot->setSpacing(6);
    foot->addWidget(m_signer);
    foot->addWidget(m_password);
    foot->addWidget(m_fault);
    foot->addLayout(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 8, 1, 12);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(scroller, 1);
    column->addWidget(new Hairline);
    column->addLayout(foot);
    connect(m_lines, &ReviewList::linkOpened, this, &ClosePane::linkOpened);
    connect(m_password, &QLineEdit::returnPressed, this, &ClosePane::commit);
    connect(m_password, &QLineEdit::textEdited, this, [this] { m_fault->setFault({}); });
    connect(m_commit, &ActionButton::clicked, this, &ClosePane::commit);
    connect(m_leave, &ActionButton::clicked, this, &ClosePane::left);
    new FieldGuard(this);
}

void ClosePane::setSigner(const QString &name)
{
    m_signer->setText(tr("%1 signs the figures as they stand here.").arg(name));
}

void ClosePane::makeExplanation(const CloseLine &line)
{
    Explanation made{line.explanationKey, new QLabel, new QLineEdit(line.explanation), new FaultLine};
    made.caption->setProperty("textRole", "body"_ba);
    made.caption->setWordWrap(true);
    made.caption->setBuddy(made.field);
    made.field->setObjectName(u"explanation-"_s + line.explanationKey);
    made.field->setMaxLength(longestExplanation);
    made.field->setPlaceholderText(tr("Why, in a few words"));
    made.fault->setField(made.field);
    connect(made.field, &QLineEdit::textEdited, made.fault, [fault = made.fault] { fault->setFault({}); });
    m_fields->addWidget(made.caption);
    m_fields->addWidget(made.field);
    m_fields->addWidget(made.fault);
    m_explanations.append(made);
}

void ClosePane::setClosing(const DayClosing &closing, QDate day)
{
    m_day->setText(day.toString(u"dd/MM/yyyy"_s));
    QList<CloseLine> asking;
    DayClosing others = closing; // Each line stands once: above its field, or in the list.
    for (const CloseLine &line : closing.lines) {
        if (!line.explanationKey.isEmpty())
            asking.append(line);
    }
    others.lines.removeIf([](const CloseLine &line) { return !line.explanationKey.isEmpty(); });
    m_lines->setLines(closeLines(others));
    m_lines->setFixedHeight(m_lines->sizeHint().height());
    m_explanations.removeIf([&asking](const Explanation &made) {
        const bool isStillAsked = std::any_of(
            asking.begin(), asking.end(), [&made](const CloseLine &line) { return line.explanationKey == made.key; });
        if (!isStillAsked) {
            for (QWidget *part : QWidgetList{made.caption, made.field, made.fault})
                delete part;
        }
        return !isStillAsked;
    });
    for (const CloseLine &line : std::as_const(asking)) {
        const auto isOfLine = [&line](const Explanation &made) { return made.key == line.explanationKey; };
        if (std::none_of(m_explanations.begin(), m_explanations.end(), isOfLine))
            makeExplanation(line);
        const auto made = std::find_if(m_explanations.begin(), m_explanations.end(), isOfLine);
        made->caption->setText(line.text);
        if (made->field->text().isEmpty())
            made->field->setText(line.explanation);
        made->field->setAccessibleName(tr("Explanation: %1").arg(line.text));
    }
    const QWidgetList order = focusOrder();
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
}

void ClosePane::begin()
{
    for (const Explanation &made : std::as_const(m_explanations)) {
        if (made.field->text().isEmpty())
            return made.field->setFocus(Qt::OtherFocusReason);
    }
    m_password->setFocus(Qt::OtherFocusReason);
}

void ClosePane::forgetPassword()
{
    m_password->clear();
    m_fault->setFault({});
    showBusy(false);
}

void ClosePane::forget()
{
    forgetPassword();
    for (const Explanation &made : std::as_const(m_explanations)) {
        for (QWidget *part : QWidgetList{made.caption, made.field, made.fault})
            delete part;
    }
    m_explanations.clear();
}

void ClosePane::commit()
{
    if (!m_commit->isEnabled())
        return;
    QHash<QString, QString> words;
    for (const Explanation &made : std::as_const(m_explanations)) {
        words.insert(made.key, made.field->text().simplified());
        if (words.value(made.key).isEmpty()) {
            made.fault->setFault(tr("Say why in a few words; it stands in the minutes."));
            return made.field->setFocus(Qt::OtherFocusReason);
        }
    }
    if (m_password->text().isEmpty()) {
        m_fault->setFault(tr("Type your password."));
        return m_password->setFocus(Qt::OtherFocusReason);
    }
    const QString password = m_password->text();
    m_password->clear(); // It stands nowhere longer than it must.
    m_fault->setFault({});
    showBusy(true);
    emit closeAsked(words, password);
}

void ClosePane::showBusy(bool isBusy)
{
    m_commit->setEnabled(!isBusy);
    m_commit->setText(isBusy ? tr("Signing…") : tr("Sign the day"));
}

void ClosePane::showFault(const Error &error)
{
    showBusy(false);
    for (const Explanation &made : std::as_const(m_explanations)) {
        if (made.key == error.field) {
            made.fault->setFault(error.message);
            return made.field->setFocus(Qt::OtherFocusReason);
        }
    }
    m_fault->setFault(error.message);
    m_password->setFocus(Qt::OtherFocusReason);
}

QWidgetList ClosePane::focusOrder() const
{
    QWidgetList order;
    for (const Explanation &made : m_explanations)
        order.append(made.field);
    return order + QWidgetList{m_password, m_commit, m_leave, m_lines};
}
