// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "papercanvas.h"

#include <QDate>
#include <QMarginsF>
#include <QStringList>

/// A column of a form's table: its head and the wording that each row fills.
struct FormColumn
{
    QString head;
    QString group;           ///< Neighbours of one group share a cell above their heads.
    QStringList upperGroups; ///< Further cells above the group's, the uppermost first.
    QString value;           ///< "{code}"
    QString blank;           ///< What stands where the value is empty, for handwriting.
    QString type;            ///< In a sheet: "text", "number", "date" or "time".
    double width = 0;
    Qt::Alignment alignment = Qt::AlignLeft;
    QStringList signers; ///< Captions of signatures below the text, side by side.
};

/// A place to sign: captions above, room, the name below.
struct FormSigner
{
    QString caption;
    QString note;
    QString name;
};

/// One part of a form, from top to bottom: a paragraph, a table, signatures, a code, or parts side by side.
struct FormBlock
{
    enum class Kind { Text, Table, Signatures, Qr, Barcode, Gap, Rule, NewPage, SideBySide };

    Kind kind = Kind::Text;
    QString when;         ///< Left out while this value is empty.
    QString unless;       ///< Left out while this value is not empty.
    QString text;         ///< Of a paragraph; what a code holds.
    TextStyle style;      ///< Of a paragraph or of a table's rows.
    double gap = 0;       ///< Above it, in millimetres.
    double size = 0;      ///< Height of a gap, a signature's room, a code.
    double rowHeight = 0; ///< Least height of a table's rows.
    int fillTo = 0;       ///< Rows of a table at least: blank ones for handwriting.
    QString table;        ///< Which rows.
    QList<FormColumn> columns;
    QList<FormSigner> signers;
    QStringList recipients;        ///< Nơi nhận, left of the signatures.
    QList<double> widths;          ///< Of parts side by side.
    QList<QList<FormBlock>> parts; ///< Of parts side by side.
    bool keepsWithNext = false;    ///< Of a paragraph: not alone at the foot of a page.
    int line = 0;                  ///< Where it stands in its file.
};

/// The template of one printed form: wording, layout, and for whom and when it holds. Read from JSON (resources/forms).
struct FormTemplate
{
    enum class Head { State, Unit, None };

    QString form; ///< "extension"
    QString name; ///< In words, for lists on the screen.
    QString set;  ///< Form set that it belongs to; empty: all.
    QString unit; ///< Code of the office; empty: all.
    int version = 1;
    QDate validFrom;
    QDate validTo;
    QSizeF sheet{210, 297}; ///< In millimetres, as it is printed.
    QMarginsF margins{30, 20, 15, 20};
    int mostPages = 0; ///< Above 0: it has to stay on so many pages.
    Head head = Head::State;
    double bodySize = 13;
    QString number;   ///< "Số: {formNumber}/HDHS"
    QString headLine; ///< Under the head on the left instead of a number, such as the dossier's code.
    QString title;
    QString subtitle;
    FormValues defaults; ///< Wordings for values that are not given.
    QStringList copies;  ///< The name of each copy; empty: one.
    QString foot;
    QList<FormBlock> body;
    QString file; ///< Where it came from; ":/forms/…" is built in.

    bool isBuiltIn() const { return file.startsWith(u':'); }
    bool isInForce(QDate day) const
    {
        return (!validFrom.isValid() || validFrom <= day) && (!validTo.isValid() || day <= validTo);
    }
};
