// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "orderchecking.h"

#include <QWidget>

#include <memory>

class QStandardItemModel;

class QLabel;

class QComboBox;

namespace Ui {
class ProcedurePane;
}

/// Which procedure, found by typing, and what it asks besides its papers: purpose, copies, another system's code.
class ProcedurePane : public QWidget
{
    Q_OBJECT
public:
    explicit ProcedurePane(QWidget *parent = nullptr);
    ~ProcedurePane() override;

    void setCatalogue(std::shared_ptr<const Catalogue> catalogue);
    void setDate(QDate date);                 ///< The catalogue is read as of this day.
    void setOwnAgency(const QString &code);   ///< Of the receiving unit.
    void setRecent(const QStringList &codes); ///< Just used at this counter, latest first.
    const Procedure *procedure() const;       ///< Null if none is chosen.
    void choose(const QString &code);         ///< As the officer would; unknown codes choose nothing.

    /// The dossier is filed on the national portal of that name, which gives the code; empty: it is received here.
    void setFiling(const QString &portal);
    QString paperException() const; ///< Code of the chosen ground; empty: none.
    bool asksCode() const;          ///< The field for another system's code is there.
    void takeCode(const QString &code);
    /// Another dossier that has the code which stands in the field, in words; empty: none.
    void showCodeElsewhere(const QString &text);

    void writeTo(ReceiveOrder &order) const;
    void readFrom(const ReceiveOrder &order);
    void clear();
    QList<FieldFault> localFaults() const;
    void markFaults(const QList<FieldFault> &faults);
    QWidget *fieldFor(const QString &field) const;
    QWidgetList focusOrder() const;
    /// Where the officer goes on after choosing; null if the pane asks nothing more.
    QWidget *nextQuestion() const;
    void setLabelWidth(int width);

signals:
    void changed();
    void procedureChosen(const QString &code);

private:
    void makeCompetentRow();
    void showCompetentRow(const Procedure *chosen);
    void showList(const QString &text);
    void hideList();
    void fillList(const QList<const Procedure *> &procedures);
    void showFacts();
    void chooseFromList();
    void moveInList(int by);
    void fillExceptions();
    void showCode();

    std::unique_ptr<Ui::ProcedurePane> ui;
    std::shared_ptr<const Catalogue> m_catalogue;
    QStandardItemModel *m_list;
    QDate m_date;
    QStringList m_recent;
    QString m_code;
    QString m_ownAgency;
    QLabel *m_competentCaption = nullptr;
    QComboBox *m_competentBox = nullptr; ///< Phi địa giới: which unit decides.
    QString m_portal;                    ///< Where it is filed online; empty: it is received here.
    QString m_codeElsewhere;             ///< Said of the code in the field.
};
