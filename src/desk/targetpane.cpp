// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targetpane.h"

#include "actionbutton.h"
#include "faultline.h"
#include "fieldguard.h"
#include "hairline.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace {

/// As typed: "70", "70 %", "97,4". Nothing: not a number; an empty field is no target.
std::optional<double> typedPercent(QString text)
{
    bool isNumber = false;
    const double percent = text.remove(u'%').replace(u',', u'.').simplified().toDouble(&isNumber);
    return isNumber ? std::optional(percent) : std::nullopt;
}

QString shownPercent(const std::optional<double> &percent)
{
    return percent ? QString::number(*percent).replace(u'.', u',') : QString();
}

} // namespace

TargetPane::TargetPane(QWidget *parent)
    : Panel(parent)
    , m_selfFault(new FaultLine)
    , m_digitisedFault(new FaultLine)
    , m_offered(new QVBoxLayout)
    , m_commit(new ActionButton(tr("Set the targets"), u"check"_s, ActionButton::Primary))
    , m_leave(new ActionButton(tr("Not now"), {}, ActionButton::Normal))
{
    setAccessibleName(tr("Targets of the office"));
    auto *title = new QLabel(tr("Targets of the office"));
    title->setProperty("textRole", "heading"_ba);
    auto *hint = new QLabel(tr("Shown beside the shares of the day; an empty field: no target."));
    hint->setProperty("textRole", "muted"_ba);
    hint->setWordWrap(true);
    m_commit->setObjectName("targetCommit");
    m_commit->setKeyCap(u"F9"_s);
    m_commit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_leave->setObjectName("targetLeave");
    m_leave->setKeyCap(u"Esc"_s);
    auto *inner = new QWidget; // With large letters the grounds need more height than the column has.
    inner->setProperty("ground", "surface"_ba);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(16, 0, 16, 0);
    column->setSpacing(4);
    column->addWidget(title);
    column->addWidget(hint);
    column->addSpacing(8);
    m_self = makeField(column, tr("Filed online by themselves, % of all received"), "targetSelfFiled", m_selfFault);
    m_digitised = makeField(column, tr("Paper digitised, % of paper dossiers"), "targetDigitised", m_digitisedFault);
    m_offered->setSpacing(4);
    column->addSpacing(8);
    column->addLayout(m_offered);
    column->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(16, 4, 16, 0);
    buttons->setSpacing(8);
    buttons->addWidget(m_commit, 1);
    buttons->addWidget(m_leave);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(1, 8, 1, 12);
    whole->setSpacing(4);
    auto *scroller = new QScrollArea;
    scroller->setFrameShape(QFrame::NoFrame);
    scroller->setFocusPolicy(Qt::NoFocus);
    scroller->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroller->setWidgetResizable(true);
    scroller->setWidget(inner);
    whole->addWidget(scroller, 1);
    whole->addWidget(new Hairline);
    whole->addLayout(buttons);
    connect(m_commit, &ActionButton::clicked, this, &TargetPane::commit);
    connect(m_leave, &ActionButton::clicked, this, &TargetPane::left);
    new FieldGuard(this);
}

QLineEdit *TargetPane::makeField(QVBoxLayout *column, const QString &caption, const char *name, FaultLine *fault)
{
    auto *field = new QLineEdit;
    field->setObjectName(QLatin1StringView(name));
    field->setMaxLength(8);
    field->setAccessibleName(caption);
    auto *label = new QLabel(caption);
    label->setProperty("textRole", "body"_ba);
    label->setWordWrap(true);
    label->setBuddy(field);
    fault->setField(field);
    connect(field, &QLineEdit::textEdited, fault, [fault] { fault->setFault({}); });
    for (QWidget *part : QWidgetList{label, field, fault})
        column->addWidget(part);
    return field;
}

void TargetPane::setPresets(const QList<TargetPreset> &presets)
{
    for (const TargetPreset &preset : presets) {
        auto *button = new ActionButton(preset.name, {}, ActionButton::Normal);
        button->setObjectName(u"targetPreset%1"_s.arg(m_presets.size()));
        button->setAccessibleDescription(preset.ground);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        auto *ground = new QLabel(preset.ground);
        ground->setProperty("textRole", "mutedCaption"_ba);
        ground->setWordWrap(true);
        connect(button, &ActionButton::clicked, this, [this, targets = preset.targets] {
            fill(targets);
            m_commit->setFocus(Qt::OtherFocusReason);
        });
        m_offered->addWidget(button);
        m_offered->addWidget(ground);
        m_presets.append(button);
    }
}

void TargetPane::fill(const ReviewTargets &targets)
{
    m_self->setText(shownPercent(targets.selfFiled));
    m_digitised->setText(shownPercent(targets.digitised));
    for (FaultLine *fault : {m_selfFault, m_digitisedFault})
        fault->setFault({});
}

void TargetPane::begin(const ReviewTargets &targets)
{
    fill(targets);
    m_self->selectAll();
    m_self->setFocus(Qt::OtherFocusReason);
}

void TargetPane::commit()
{
    ReviewTargets targets{typedPercent(m_self->text()), typedPercent(m_digitised->text())};
    for (const auto &[field, fault, value] : {std::tuple(m_self, m_selfFault, targets.selfFiled),
                                              std::tuple(m_digitised, m_digitisedFault, targets.digitised)}) {
        if (!value && !field->text().trimmed().isEmpty()) {
            fault->setFault(tr("Type a number, for example 70."));
            return field->setFocus(Qt::OtherFocusReason);
        }
    }
    emit targetsChosen(targets);
}

void TargetPane::showFault(const Error &error)
{
    const bool isDigitised = error.field == "digitised"_L1;
    (isDigitised ? m_digitisedFault : m_selfFault)->setFault(error.message);
    (isDigitised ? m_digitised : m_self)->setFocus(Qt::OtherFocusReason);
}

QWidgetList TargetPane::focusOrder() const
{
    QWidgetList order{m_self, m_digitised};
    for (ActionButton *preset : m_presets)
        order.append(preset);
    return order + QWidgetList{m_commit, m_leave};
}
