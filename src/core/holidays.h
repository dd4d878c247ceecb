// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QMap>
#include <QString>

/// The public holidays of a year that follow from the Labour Code by rule (domain.md 6.2), with their names
/// (translated, in the language of the first call for that year); without compensation and swap days. Lunar ones are
/// computed at +7. Thread-safe.
QMap<QDate, QString> holidaysByRule(int year);
