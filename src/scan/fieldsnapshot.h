// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QVariant>

/// What stood in a text field when a scan began, to be put back if an input method wrote into it meanwhile.
class FieldSnapshot
{
public:
    /// Of a field known by its property text, plainText or html; of other objects nothing is kept.
    void take(QObject *field);
    void putBack();
    void forget() { m_field.clear(); }

private:
    QPointer<QObject> m_field;
    const char *m_property = nullptr;
    QVariant m_content;
    QVariant m_cursor;
};
