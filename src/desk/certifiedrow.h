// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "certification.h"

#include <QWidget>

class QLabel;
class QLineEdit;

/// One paper to be certified: name, pages of the original, copies. Enter goes from cell to cell, a digit in an empty
/// name chooses an offered name, the arrows go from row to row.
class CertifiedRow : public QWidget
{
    Q_OBJECT
public:
    CertifiedRow(int number, QWidget *parent);

    void setNumber(int number); ///< Its place, from 1.
    CertifiedPaper paper() const;
    void setPaper(const CertifiedPaper &paper);
    void setOffered(const QStringList &names) { m_offered = names; } ///< The first nine by their digits.
    void setFee(Dong fee, bool isKnown);
    bool isUnnamed() const;
    void setWidths(int pages, int copies, int fee, int number);
    QLineEdit *fieldFor(const QString &part) const; ///< "name", "pages", "copies"; else null.
    QWidgetList focusOrder() const;

signals:
    void changed();
    void moved(int by);           ///< To the row below or above, where the same cell gets the focus.
    void finished();              ///< Enter in the last cell.
    void abandoned();             ///< Enter or Backspace in an empty name: the row is not needed.
    void suggested(QString name); ///< What Enter would take for what is typed; empty: nothing.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool takeKey(QLineEdit *field, int key, const QString &text);
    void takeName(const QString &name);
    QString suggestion() const;

    QLabel *m_number;
    QLineEdit *m_name;
    QLineEdit *m_pages;
    QLineEdit *m_copies;
    QLabel *m_fee;
    QStringList m_offered;
};
