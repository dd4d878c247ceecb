// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossierfilter.h"

#include <QJsonObject>

/// How long ago a dossier of a list was received.
enum class ListPeriod { Any, Today, SevenDays, ThirtyDays, ThisYear };

/// What the search page asks for: words, a list, a period; can be saved and called again.
struct ListFilter
{
    QString text;
    DossierFilter::Which which = DossierFilter::Which::All;
    ListPeriod period = ListPeriod::Any;

    bool isEmpty() const { return text.isEmpty() && which == DossierFilter::Which::All && period == ListPeriod::Any; }
    DossierFilter on(QDate today) const; ///< With the days that the period means.
    QString name() const;                ///< In words, translated: "Quá hạn · 30 ngày · đất đai".
    friend bool operator==(const ListFilter &, const ListFilter &) = default;
};

QString displayName(DossierFilter::Which which);
QString displayName(ListPeriod period);
QJsonObject toJson(const ListFilter &filter);
ListFilter listFilterFromJson(const QJsonObject &json);
