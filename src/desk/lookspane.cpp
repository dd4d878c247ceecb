// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lookspane.h"

#include "actionbutton.h"
#include "fieldguard.h"
#include "hairline.h"
#include "reviewlist.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int longestLookNote = 200;

QList<ReviewLine> lookLines(const QList<DayLookLine> &looked)
{
    QList<ReviewLine> lines;
    for (const DayLookLine &line : looked) {
        lines.append({line.isSettled ? u"check-circle"_s : u"eye"_s,
                      line.isSettled ? Token::Success : Token::Warning,
                      line.text,
                      {},
                      line.link});
    }
    return lines;
}

QString describedLook(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

qsizetype settledOf(const QList<DayLookLine> &lines)
{
    return std::count_if(lines.begin(), lines.end(), [](const DayLookLine &line) { return line.isSettled; });
}

} // namespace

LooksPane::LooksPane(QWidget *parent)
    : Panel(parent)
    , m_day(new QLabel)
    , m_actsHead(new QLabel)
    , m_acts(new ReviewList)
    , m_detail(new QLabel)
    , m_samplesHead(new QLabel)
    , m_samples(new ReviewList)
    , m_current(new QLabel)
    , m_note(new QLineEdit)
    , m_tick(new ActionButton(tr("Tick off"), u"check"_s, ActionButton::Primary))
    , m_leave(new ActionButton(tr("Back to the day"), {}, ActionButton::Normal))
{
    setAccessibleName(tr("Four eyes and sample"));
    m_day->setProperty("textRole", "muted"_ba);
    m_acts->setObjectName("lookActs");
    m_acts->setAccessibleName(tr("Risky acts"));
    m_samples->setObjectName("lookSamples");
    m_samples->setAccessibleName(tr("Sample of the other dossiers"));
    for (ReviewList *list : {m_acts, m_samples}) {
        list->setPitch(26, 30);
        list->setRules(true);
    }
    for (QLabel *head : {m_actsHead, m_samplesHead}) {
        head->setProperty("textRole", "muted"_ba);
        head->setContentsMargins(16, 6, 16, 0);
    }
    m_actsHead->setObjectName("lookActsHead");
    m_samplesHead->setObjectName("lookSamplesHead");
    m_detail->setProperty("textRole", "muted"_ba);
    m_detail->setObjectName("lookDetail");
    m_detail->setWordWrap(true);
    m_detail->setContentsMargins(16, 0, 16, 0);
    m_current->setProperty("textRole", "body"_ba);
    m_current->setWordWrap(true);
    m_current->setObjectName("lookCurrent");
    m_current->setBuddy(m_note);
    m_note->setObjectName("lookNote");
    m_note->setMaxLength(longestLookNote);
    m_note->setAccessibleName(tr("Note on the sampled dossier"));
    m_note->setPlaceholderText(tr("What was found, in a few words"));
    m_note->setProperty("takesEnter", true);
    m_tick->setObjectName("lookTick");
    m_tick->setKeyCap(u"F9"_s);
    m_tick->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_leave->setObjectName("lookLeave");
    m_leave->setKeyCap(u"Esc"_s);
    auto *title = new QLabel(tr("Four eyes and sample"));
    title->setProperty("textRole", "heading"_ba);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 0, 16, 0);
    head->addWidget(title, 1);
    head->addWidget(m_day);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_tick, 1);
    buttons->addWidget(m_leave);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(16, 4, 16, 0);
    foot->setSpacing(6);
    foot->addWidget(m_current);
    foot->addWidget(m_note);
    foot->addLayout(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 8, 1, 12);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_actsHead);
    column->addWidget(m_acts, 2);
    column->addWidget(m_detail);
    column->addWidget(m_samplesHead);
    column->addWidget(m_samples, 3);
    column->addWidget(new Hairline);
    column->addLayout(foot);
    connect(m_acts, &ReviewList::linkOpened, this, &LooksPane::linkOpened);
    connect(m_samples, &ReviewList::linkOpened, this, &LooksPane::linkOpened);
    connect(m_acts->selectionModel(), &QItemSelectionModel::currentChanged, this, &LooksPane::showCurrent);
    connect(m_samples->selectionModel(), &QItemSelectionModel::currentChanged, this, &LooksPane::showCurrent);
    connect(m_note, &QLineEdit::returnPressed, this, &LooksPane::tick);
    connect(m_tick, &ActionButton::clicked, this, &LooksPane::tick);
    connect(m_leave, &ActionButton::clicked, this, &LooksPane::left);
    new FieldGuard(this);
}

void LooksPane::setLooking(const DayLooking &looking, QDate day)
{
    m_looking = looking;
    m_day->setText(day.toString(u"dd/MM/yyyy"_s));
    m_actsHead->setText(looking.acts.isEmpty()
                            ? tr("No risky act on this day")
                            : tr("Risky acts: %1 of %n opened", nullptr, static_cast<int>(looking.acts.size()))
                                  .arg(settledOf(looking.acts)));
    m_samplesHead->setText(looking.samples.isEmpty() ? tr("No other dossier on this day")
                                                     : tr("Sample of the rest: %1 of %n looked at", nullptr,
                                                          static_cast<int>(looking.samples.size()))
                                                           .arg(settledOf(looking.samples)));
    m_acts->setLines(lookLines(looking.acts));
    m_samples->setLines(lookLines(looking.samples));
    showCurrent();
}

void LooksPane::showCurrent()
{
    const int act = m_acts->currentIndex().row();
    const bool hasAct = act >= 0 && act < m_looking.acts.size();
    m_detail->setText(hasAct ? describedLook({m_looking.acts.at(act).detail, m_looking.acts.at(act).settled})
                             : QString());
    m_detail->setVisible(hasAct);
    const int row = m_samples->currentIndex().row();
    const bool hasSample = row >= 0 && row < m_looking.samples.size();
    m_current->setText(hasSample ? describedLook({m_looking.samples.at(row).text, m_looking.samples.at(row).settled})
                                 : QString());
    m_note->setEnabled(hasSample);
    m_tick->setEnabled(hasSample);
}

void LooksPane::begin()
{
    const bool isActOpen = settledOf(m_looking.acts) < m_looking.acts.size();
    (isActOpen || m_looking.samples.isEmpty() ? m_acts : m_samples)->setFocus(Qt::OtherFocusReason);
}

void LooksPane::tick()
{
    const int row = m_samples->currentIndex().row();
    if (row < 0 || row >= m_looking.samples.size())
        return;
    emit sampleTicked(m_looking.samples.at(row).link.key, m_note->text().simplified());
    m_note->clear();
    for (int next = 0; next < m_looking.samples.size(); ++next) { // The next one that nobody looked at.
        if (next != row && !m_looking.samples.at(next).isSettled) {
            m_samples->setCurrentIndex(m_samples->model()->index(next, 0));
            return m_samples->setFocus(Qt::OtherFocusReason);
        }
    }
}

QWidgetList LooksPane::focusOrder() const
{
    return {m_acts, m_samples, m_note, m_tick, m_leave};
}
