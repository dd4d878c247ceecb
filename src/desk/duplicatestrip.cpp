// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "duplicatestrip.h"

#include "actionbutton.h"
#include "badge.h"
#include "badgelabel.h"
#include "clock.h"
#include "codepainting.h"
#include "counterstyle.h"
#include "iconpainting.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace {

constexpr int longestGround = 200;
enum Choice { OpenChoice, AddChoice, WithdrawChoice, GoOnChoice };

QWidget *rowOf(QWidget *parent, const QWidgetList &widgets)
{
    auto *row = new QWidget(parent);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (QWidget *widget : widgets)
        layout->addWidget(widget, qobject_cast<QLineEdit *>(widget) ? 1 : 0);
    if (!std::any_of(widgets.begin(), widgets.end(), [](QWidget *widget) { return qobject_cast<QLineEdit *>(widget); }))
        layout->addStretch(1);
    return row;
}

} // namespace

DuplicateStrip::DuplicateStrip(QWidget *parent)
    : QWidget(parent)
    , m_head(new QLabel(this))
    , m_facts(new QLabel(this))
    , m_state(new BadgeLabel(this))
    , m_steps(new QStackedWidget(this))
    , m_ownWords(new QLineEdit(this))
    , m_decision(new QLabel(this))
    , m_change(new ActionButton(tr("Change"), {}, ActionButton::Link, this))
{
    setTextRole(m_head, "strong");
    m_facts->setTextFormat(Qt::RichText);
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(m_head);
    line->addWidget(m_facts);
    line->addWidget(m_state);
    line->addStretch(1);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(48, 6, 16, 7);
    rows->setSpacing(4);
    rows->addLayout(line);
    rows->addWidget(m_steps);
    makeChoices();
    makeGrounds();
    makeDecision();
    hide();
}

void DuplicateStrip::makeChoices()
{
    const QStringList words{tr("Open that one"), tr("Add papers to it"), tr("Withdraw that one"),
                            tr("Receive another, with a ground")};
    const QStringList icons{u"folder"_s, u"file-plus"_s, u"ban"_s, u"plus"_s};
    QWidgetList widgets;
    for (int i = 0; i < words.size(); ++i) {
        auto *button = new ActionButton(words.at(i), icons.at(i), ActionButton::Normal, this);
        button->setKeyCap(QString::number(i + 1));
        button->setObjectName(u"duplicateChoice%1"_s.arg(i + 1));
        connect(button, &ActionButton::clicked, this, [this, i] {
            begin(Choosing, false);
            press(i + 1);
        });
        m_choices.append(button);
        widgets.append(button);
    }
    m_steps->addWidget(rowOf(m_steps, widgets));
}

void DuplicateStrip::makeGrounds()
{
    const QStringList grounds{tr("Another matter than that one"), tr("One more copy is needed"),
                              tr("The citizen asks for a separate dossier")};
    QWidgetList widgets;
    for (const QString &ground : grounds) {
        auto *button = new ActionButton(ground, {}, ActionButton::Normal, this);
        button->setKeyCap(QString::number(m_grounds.size() + 1));
        button->setObjectName(u"duplicateGround%1"_s.arg(m_grounds.size() + 1));
        connect(button, &ActionButton::clicked, this, [this, ground] { take(ground); });
        m_grounds.append(button);
        widgets.append(button);
    }
    m_ownWords->setPlaceholderText(tr("4: another ground, in your words"));
    m_ownWords->setAccessibleName(tr("Ground for another dossier"));
    m_ownWords->setObjectName(u"groundField"_s);
    m_ownWords->setMaxLength(longestGround);
    m_ownWords->setProperty("takesEnter", true);
    m_ownWords->installEventFilter(this);
    widgets.append(m_ownWords);
    m_steps->addWidget(rowOf(m_steps, widgets));
}

void DuplicateStrip::makeDecision()
{
    m_change->setObjectName(u"duplicateChange"_s);
    m_change->setAccessibleDescription(tr("Chooses again what is done with the open dossier"));
    connect(m_change, &ActionButton::clicked, this, [this] {
        m_beside = {};
        begin(Choosing, true);
        emit decided();
    });
    m_steps->addWidget(rowOf(m_steps, {m_decision, m_change}));
}

void DuplicateStrip::setDuplicates(const QList<DuplicateDossier> &duplicates)
{
    m_duplicates = duplicates;
    m_shown = std::clamp<qsizetype>(m_shown, 0, std::max<qsizetype>(0, duplicates.size() - 1));
    if (duplicates.isEmpty()) {
        m_isDemanded = false;
        m_ownWords->clear();
    }
    if (speaksOfAll())
        begin(Decided, false);
    else if (m_steps->currentIndex() == Decided || duplicates.isEmpty())
        begin(Choosing, false);
    showDossier();
    setVisible(!m_duplicates.isEmpty() && !m_isYielding);
}

void DuplicateStrip::setBeside(const BesideGround &beside)
{
    m_beside = beside;
    setDuplicates(m_duplicates);
}

bool DuplicateStrip::speaksOfAll() const
{
    return !m_duplicates.isEmpty() && checkBeside(m_duplicates, m_beside).has_value();
}

BesideGround DuplicateStrip::beside() const
{
    return m_beside;
}

bool DuplicateStrip::isUndecided() const
{
    return !m_duplicates.isEmpty() && !speaksOfAll();
}

void DuplicateStrip::setYielding(bool isYielding)
{
    m_isYielding = isYielding;
    setVisible(!m_duplicates.isEmpty() && !m_isYielding);
}

void DuplicateStrip::demand()
{
    m_isDemanded = true;
    showDossier();
    setYielding(false);
    begin(m_steps->currentIndex() == Grounding ? Grounding : Choosing, true);
}

QWidgetList DuplicateStrip::focusOrder() const
{
    QWidgetList order;
    for (ActionButton *button : m_choices + m_grounds)
        order.append(button);
    return order << m_ownWords << m_change;
}

void DuplicateStrip::begin(Step step, bool takesFocus)
{
    m_steps->setCurrentIndex(step);
    if (step == Decided)
        m_decision->setText(tr("Another one is received. Ground: %1").arg(m_beside.text.toHtmlEscaped()));
    if (!takesFocus)
        return;
    QWidget *first = step == Choosing ? m_choices.first() : step == Grounding ? m_grounds.first() : m_change;
    first->setFocus(Qt::OtherFocusReason);
}

void DuplicateStrip::showDossier()
{
    if (m_duplicates.isEmpty())
        return;
    const DuplicateDossier &dossier = m_duplicates.at(m_shown);
    m_head->setText(m_isDemanded && isUndecided() ? tr("Not saved yet: choose what is done with the open dossier")
                                                  : tr("This owner has %n open dossier(s) of this procedure", nullptr,
                                                       static_cast<int>(m_duplicates.size())));
    const QString at = inOfficeTime(dossier.receivedAt).toString(u"HH:mm dd/MM/yyyy"_s);
    const QString where = dossier.channel == Channel::Online ? tr("online, %1").arg(at)
                          : dossier.counter > 0              ? tr("counter %1, %2").arg(dossier.counter).arg(at)
                                                             : at;
    const QString which =
        m_duplicates.size() > 1 ? tr("%1 of %2 (↑↓)").arg(m_shown + 1).arg(m_duplicates.size()) + u" · "_s : QString();
    const QString code = dossier.code.isEmpty() ? tr("Code awaited") : richCode(dossier.code);
    m_facts->setText(u"%1%2 · %3"_s.arg(which, code, where.toHtmlEscaped()));
    m_state->setBadge(badgeOf(dossier.state, false));
    ActionButton *adding = m_choices.at(AddChoice);
    adding->setEnabled(dossier.adding.has_value());
    adding->setText(dossier.adding == DossierAct::TakeOver ? tr("Take it over, with these papers")
                                                           : tr("Add papers to it"));
    m_choices.at(WithdrawChoice)->setEnabled(dossier.mayWithdraw);
    setAccessibleName(u"%1: %2, %3, %4"_s.arg(m_head->text(), dossier.code, where, displayName(dossier.state)));
}

void DuplicateStrip::press(int digit)
{
    if (m_duplicates.isEmpty())
        return;
    if (m_steps->currentIndex() == Grounding) {
        if (digit <= m_grounds.size())
            take(m_grounds.at(digit - 1)->text());
        else if (digit == m_grounds.size() + 1)
            m_ownWords->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    if (m_steps->currentIndex() != Choosing || digit > m_choices.size())
        return;
    const DuplicateDossier dossier = m_duplicates.at(m_shown);
    if (!m_choices.at(digit - 1)->isEnabled())
        return m_head->setText(digit - 1 == AddChoice ? tr("Papers are added once a supplement was asked for")
                                                      : tr("It can no longer be withdrawn"));
    switch (static_cast<Choice>(digit - 1)) {
    case OpenChoice:
        return emit openAsked(dossier.id);
    case AddChoice:
        return emit actAsked(dossier.id, *dossier.adding);
    case WithdrawChoice:
        return emit actAsked(dossier.id, DossierAct::Withdraw);
    case GoOnChoice:
        return begin(Grounding, true);
    }
}

void DuplicateStrip::take(const QString &ground)
{
    if (ground.trimmed().isEmpty())
        return;
    m_beside.text = ground.trimmed();
    m_beside.dossiers.clear();
    for (const DuplicateDossier &dossier : std::as_const(m_duplicates))
        m_beside.dossiers.append(dossier.id);
    m_isDemanded = false;
    begin(Decided, false);
    showDossier();
    emit decided();
}

void DuplicateStrip::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (isPlain && event->key() >= Qt::Key_1 && event->key() <= Qt::Key_9)
        return press(event->key() - Qt::Key_0);
    if (event->key() == Qt::Key_Escape) {
        if (m_steps->currentIndex() == Grounding)
            begin(Choosing, true);
        else
            emit left();
        return;
    }
    const bool isOther = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if (isOther && m_duplicates.size() > 1) {
        const qsizetype step = event->key() == Qt::Key_Down ? 1 : m_duplicates.size() - 1;
        m_shown = (m_shown + step) % m_duplicates.size();
        showDossier();
        return;
    }
    QWidget::keyPressEvent(event);
}

bool DuplicateStrip::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ownWords && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            take(m_ownWords->text());
            return true;
        }
        if (key == Qt::Key_Escape) {
            begin(Choosing, true);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void DuplicateStrip::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    const TonePair tone = theme.tone(Tone::Supplement);
    QPainter painter(this);
    painter.fillRect(rect(), tone.tint);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.colour(Token::WarningLine));
    paintIcon(&painter, u"alert"_s, QRect(16, m_head->y(), 20, m_head->height()), 18, tone.text);
}
