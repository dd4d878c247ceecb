// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countercontext.h"
#include "receiveorder.h"

#include <QObject>
#include <QTimer>

class ReceivePage;

/// Offers the person who is being typed, when this counter has served them before: by number, by phone, or by name and
/// date of birth.
class CitizenFinder : public QObject
{
    Q_OBJECT
public:
    CitizenFinder(CounterContext &context, ReceivePage &page, QObject *parent);

private:
    void look();

    CounterContext &m_context;
    ReceivePage &m_page;
    Applicant m_typed;
    QTimer m_pause;
};
