// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

/// The text of an identity card's code with its name; persons are invented, names of several peoples among them.
struct InventedCard
{
    QString text;
    QString name;
};

/// The same cards at each run; every fifth person is of a minority, every third name in capitals.
QList<InventedCard> inventedCards(int count);
