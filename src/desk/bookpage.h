// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "certification.h"

#include <QHash>
#include <QUuid>
#include <QWidget>

class ActionButton;
class QLabel;
class QSpinBox;
class QStandardItemModel;
class QTableView;
class Segments;

/// Sổ chứng thực: a book of a year on screen; Enter opens the dossier of a line. It is given rows of words and says
/// which book is wanted.
class BookPage : public QWidget
{
    Q_OBJECT
public:
    /// A line as it stands in the book, and the dossier behind it; null for a gap.
    struct Line
    {
        QHash<QString, QString> words; ///< By the names of bookRow().
        QUuid dossier;
        bool isCertified = true; ///< Else it counts nothing: a gap, or cancelled.
    };

    explicit BookPage(QWidget *parent = nullptr);

    CertificationBook book() const;
    int year() const;
    void setYear(int year);

public slots:
    void showLines(const QList<BookPage::Line> &lines, const QString &summary);
    void showNotice(const QString &text); ///< What became of a print or a sheet, or why the book cannot be shown.

signals:
    void bookAsked(); ///< Another book, another year.
    void dossierChosen(const QUuid &dossier);
    void paperAsked();
    void sheetAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();
    void choose(int row);

    Segments *m_books;
    QSpinBox *m_year;
    QLabel *m_summary;
    QLabel *m_notice;
    QLabel *m_empty;
    QTableView *m_table;
    QStandardItemModel *m_model;
    QList<Line> m_lines;
};
