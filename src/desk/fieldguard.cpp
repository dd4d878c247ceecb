// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldguard.h"

#include <QAbstractSpinBox>
#include <QChildEvent>
#include <QComboBox>
#include <QCoreApplication>
#include <QDateTimeEdit>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRadioButton>
#include <QWidget>

namespace {

bool turnsWithTheWheel(QObject *object)
{
    return qobject_cast<QComboBox *>(object) || qobject_cast<QAbstractSpinBox *>(object);
}

bool isField(QObject *object)
{
    return turnsWithTheWheel(object) || qobject_cast<QLineEdit *>(object) || object->inherits("Segments") ||
           qobject_cast<QRadioButton *>(object);
}

/// The one that has the place in the focus chain: a spin box, not the line edit within it.
QWidget *outerField(QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    if (widget && widget->parentWidget() && turnsWithTheWheel(widget->parentWidget()))
        return widget->parentWidget();
    return widget;
}

void pressTab(QWidget *field)
{
    QKeyEvent press(QEvent::KeyPress, Qt::Key_Tab, Qt::NoModifier);
    QCoreApplication::sendEvent(field, &press);
}

} // namespace

FieldGuard::FieldGuard(QWidget *form) : QObject(form)
{
    guard(form);
}

void FieldGuard::guard(QObject *field)
{
    field->removeEventFilter(this);
    field->installEventFilter(this);
    if (auto *widget = qobject_cast<QWidget *>(field); widget && turnsWithTheWheel(widget))
        widget->setFocusPolicy(Qt::StrongFocus);
    for (QObject *child : field->children()) {
        if (child->isWidgetType() && !qobject_cast<QWidget *>(child)->isWindow())
            guard(child);
    }
}

bool FieldGuard::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ChildPolished:
        if (QObject *child = static_cast<QChildEvent *>(event)->child(); child->isWidgetType())
            guard(child);
        break;
    case QEvent::Wheel:
        if (QWidget *field = outerField(watched); turnsWithTheWheel(field) && !field->hasFocus()) {
            event->ignore();
            return true;
        }
        break;
    case QEvent::KeyPress:
        if (auto *key = static_cast<QKeyEvent *>(event);
            (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && key->modifiers() <= Qt::KeypadModifier &&
            isField(watched) && !watched->property("takesEnter").toBool()) {
            pressTab(outerField(watched));
            return true;
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}
