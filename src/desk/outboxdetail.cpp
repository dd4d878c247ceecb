// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outboxdetail.h"

#include "actionbutton.h"
#include "clock.h"
#include "counterstyle.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>

using namespace Qt::StringLiterals;

OutboxDetail::OutboxDetail(QWidget *parent)
    : QWidget(parent)
    , m_reason(new QLabel(this))
    , m_promise(new QLabel(this))
    , m_facts(new QLabel(this))
    , m_retry(new ActionButton(tr("Sync again"), u"sync"_s, ActionButton::Normal, this))
    , m_compare(new ActionButton(tr("Compare and decide"), u"not-equal"_s, ActionButton::Normal, this))
    , m_void(new ActionButton(tr("Cancel the operation…"), u"undo"_s, ActionButton::Link, this))
    , m_question(new ActionButton(tr("Ask the supervisor…"), u"users"_s, ActionButton::Link, this))
    , m_acts(new QWidget(this))
    , m_asking(new QWidget(this))
    , m_submit(new ActionButton(tr("Ask"), {}, ActionButton::Normal, m_asking))
    , m_words(new QLineEdit(m_asking))
{
    setAutoFillBackground(true);
    setProperty("ground", "surface"_ba);
    setTextRole(m_reason, "strong");
    m_reason->setWordWrap(true);
    m_promise->setWordWrap(true);
    setTextRole(m_facts, "mutedCaption");
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->setFocusPolicy(Qt::NoFocus);
    auto *open = new ActionButton(tr("Open the dossier"), u"folder"_s, ActionButton::Link, this);
    auto *copy = new ActionButton(tr("Copy"), u"copy"_s, ActionButton::Link, this);
    copy->setAccessibleDescription(tr("Copies the technical facts"));
    auto *buttons = new QHBoxLayout(m_acts);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(12);
    buttons->addWidget(m_retry);
    buttons->addWidget(m_compare);
    m_compare->setObjectName(u"compareButton"_s);
    buttons->addWidget(open);
    buttons->addWidget(m_question);
    buttons->addWidget(m_void);
    buttons->addWidget(copy);
    buttons->addStretch(1);
    m_words->setAccessibleName(tr("Question to the supervisor"));
    m_words->setMaxLength(200);
    m_words->installEventFilter(this);
    auto *leave = new ActionButton(tr("Leave it"), {}, ActionButton::Link, m_asking);
    auto *asking = new QHBoxLayout(m_asking);
    asking->setContentsMargins(0, 0, 0, 0);
    asking->setSpacing(12);
    asking->addWidget(m_words, 1);
    asking->addWidget(m_submit);
    asking->addWidget(leave);
    m_asking->hide();
    m_void->setObjectName(u"voidButton"_s);
    m_void->hide();
    m_question->setObjectName(u"questionButton"_s);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_reason);
    words->addWidget(m_promise);
    words->addStretch(1);
    words->addWidget(m_acts);
    words->addWidget(m_asking);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 16, 10);
    row->setSpacing(24);
    row->addLayout(words, 1);
    row->addWidget(m_facts, 0, Qt::AlignTop);
    connect(m_retry, &ActionButton::clicked, this, &OutboxDetail::retryAsked);
    connect(m_compare, &ActionButton::clicked, this, &OutboxDetail::compareAsked);
    connect(open, &ActionButton::clicked, this, &OutboxDetail::dossierAsked);
    connect(m_void, &ActionButton::clicked, this, [this] { ask(Asking::WhyVoid); });
    connect(m_question, &ActionButton::clicked, this, [this] { ask(Asking::Question); });
    connect(leave, &ActionButton::clicked, this, [this] { ask(Asking::Nothing); });
    connect(m_submit, &ActionButton::clicked, this, &OutboxDetail::submit);
    connect(copy, &ActionButton::clicked, this, [this] { QApplication::clipboard()->setText(m_facts->text()); });
}

void OutboxDetail::setOperation(const OutboxRow &row)
{
    m_row = row;
    const bool isTrouble = row.state == OutboxState::Conflict || row.state == OutboxState::Quarantined;
    m_reason->setText(!row.problemText.isEmpty()               ? row.problemText
                      : row.state == OutboxState::Acknowledged ? tr("Synced to the province's system.")
                                                               : tr("Waits to be synced."));
    setTextRole(m_reason, isTrouble ? "strongError" : "strong");
    m_promise->setText(isTrouble ? tr("The dossier is saved here and the printed receipt stays valid.") : QString());
    if (const OutboxQuestion &question = row.question; !question.text.isEmpty())
        m_promise->setText(
            tr("%1 asks the supervisor (%2): %3")
                .arg(question.author, inOfficeTime(question.at).toString(u"HH:mm dd/MM"_s), question.text));
    m_question->setVisible(isTrouble);
    const QString answer = row.problem.isEmpty() ? u"–"_s : row.problem;
    const QString made = inOfficeTime(row.madeAt).toString(u"HH:mm:ss"_s);
    m_facts->setText(tr("Answer: %1\nTried: %2 times, made %3\nOperation: %4\nBy: %5")
                         .arg(answer)
                         .arg(row.attempts)
                         .arg(made, row.opId.toString(QUuid::WithoutBraces), row.author));
    const bool isDone = row.state == OutboxState::Acknowledged || row.state == OutboxState::Void;
    const bool isConflict = row.state == OutboxState::Conflict;
    m_retry->setVisible(!isDone && !isConflict);
    m_compare->setVisible(isConflict);
    setMayVoid(m_mayVoid);
}

void OutboxDetail::setMayVoid(bool mayVoid)
{
    m_mayVoid = mayVoid;
    m_void->setVisible(mayVoid && (m_row.state == OutboxState::Ready || m_row.state == OutboxState::Quarantined));
}

bool OutboxDetail::isAskingReason() const
{
    return !m_asking->isHidden();
}

void OutboxDetail::ask(Asking what)
{
    ActionButton *from = m_what == Asking::Question ? m_question : m_void;
    m_what = what;
    m_acts->setVisible(what == Asking::Nothing);
    m_asking->setVisible(what != Asking::Nothing);
    if (what == Asking::Nothing)
        return from->setFocus(Qt::OtherFocusReason);
    const bool isQuestion = what == Asking::Question;
    m_words->setPlaceholderText(isQuestion ? tr("What shall the supervisor decide or look up?")
                                           : tr("Why is it cancelled? The province will never get it."));
    m_words->setAccessibleName(isQuestion ? tr("Question to the supervisor") : tr("Reason of the cancellation"));
    m_submit->setText(isQuestion ? tr("Ask") : tr("Cancel the operation"));
    m_words->setFocus(Qt::OtherFocusReason);
}

void OutboxDetail::submit()
{
    const QString words = m_words->text().trimmed();
    if (words.isEmpty())
        return m_words->setFocus(Qt::OtherFocusReason);
    const bool isQuestion = m_what == Asking::Question;
    m_words->clear();
    ask(Asking::Nothing);
    if (isQuestion)
        emit supervisorAsked(words);
    else
        emit voidAsked(words);
}

bool OutboxDetail::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_words && event->type() == QEvent::KeyPress) {
        // A line edit passes these on, and the table would close the row.
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape) {
            ask(Asking::Nothing);
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            submit();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void OutboxDetail::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.colour(Token::Surface));
    painter.fillRect(QRect(0, 0, 3, height()), theme.colour(Token::Primary));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.colour(Token::Line));
}
