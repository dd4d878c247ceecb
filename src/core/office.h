// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workingcalendar.h"

#include <QHash>

/// The agency of a dossier code with the dates of its name (units change name and type while the code stays).
struct Agency
{
    QString code; ///< "H61.33"
    QString name;
    QString parentName;
    QDate validFrom;
    QDate validTo;
    QHash<int, QList<OpeningSpan>> openingHours = {}; ///< By Qt::DayOfWeek, where they differ from the catalogue's.
};

/// A one-stop counter's office: the heads of its forms, its codes, its hours.
struct Office
{
    QString code;       ///< Stable, e.g. "an-khanh".
    int number = 0;     ///< 0–9999: first digits of the slip codes.
    QString name;       ///< "Trung tâm Phục vụ hành chính công xã An Khánh".
    QString parentName; ///< "Ủy ban nhân dân xã An Khánh".
    QString shortHead;  ///< Second line of a form's head: "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG".
    QString place;      ///< Place of signing: "An Khánh".
    QString province;   ///< "Vĩnh Long".
    QString agencyCode; ///< Receives under this code: "H61.33".
    QString phone;
    QString website; ///< Where citizens look up: "tracuu.example.gov.vn".
    bool isDemonstration = false;
};
