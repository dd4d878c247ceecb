// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <QDateTime>

/// A form that gets a number: a list with which dossiers went together (giấy bàn giao), a demand, a refusal, a letter.
struct NumberedForm
{
    QString kind; ///< Name of the form, e.g. "hand-over".
    QDateTime at;
    QString officer;
    QString place;
    QString person;
};

/// The numbers of this counter's forms: each kind from 1 in every year. Which dossiers a form is of, their events say.
class FormNumberTable
{
public:
    explicit FormNumberTable(Connection &connection) : m_connection(connection) {}
    /// Answers "Q2-07": the counter stands before it, so that no two counters of an office give the same, offline too.
    Result<QString> add(const NumberedForm &form, int counter);

private:
    Connection &m_connection;
};
