// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldsnapshot.h"

#include <QMetaProperty>

void FieldSnapshot::take(QObject *field)
{
    m_field = field;
    m_property = nullptr;
    if (!field || !field->property("readOnly").isValid())
        return; // No field to write into, e.g. a label or a button.
    for (const char *name : {"plainText", "html", "text"}) {
        const int index = field->metaObject()->indexOfProperty(name);
        if (index < 0 || !field->metaObject()->property(index).isWritable())
            continue;
        m_property = name;
        m_content = field->property(name);
        m_cursor = field->property("cursorPosition");
        return;
    }
}

void FieldSnapshot::putBack()
{
    if (!m_field || !m_property || m_field->property(m_property) == m_content)
        return;
    m_field->setProperty(m_property, m_content);
    if (m_cursor.isValid())
        m_field->setProperty("cursorPosition", m_cursor);
}
