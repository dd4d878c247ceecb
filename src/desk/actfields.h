// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actpane.h"

class QCheckBox;

namespace Ui {
class ActFields;
}

/// The fields that one act asks for; all others are hidden.
class ActFields : public QWidget
{
    Q_OBJECT
public:
    explicit ActFields(QWidget *parent = nullptr);
    ~ActFields() override;
    void setAct(DossierAct act, const Dossier &dossier, const QList<DossierEvent> &events, const ActChoices &choices,
                const Clock &clock);
    void setVoiding(); ///< Only the reason.
    /// What stands in the fields; faults of form (a date that cannot be) are left to the rules.
    ActOrder order(DossierAct act, const Dossier &dossier) const;
    QString reason() const;
    bool checkForm(); ///< False: a field holds what cannot be; it says so.
    void focusFirst();
    void showFault(const QString &message, const QString &field);
    void takeCode(const QString &code); ///< It was scanned.

private:
    void showRows(std::initializer_list<QWidget *> rows);
    void fillPapers(DossierAct act, const Dossier &dossier);
    void fillCorrection(const Dossier &dossier);
    void fillCode(const Dossier &dossier, const HomeSystem &system);
    void warnOfEarlierDemand(DossierAct act, const QList<DossierEvent> &events);
    QWidget *widgetOf(const QString &field) const;

    std::unique_ptr<Ui::ActFields> ui;
    QDate m_today;
    QString m_doubtedCode;       ///< What looks wrong about it was said.
    QList<QCheckBox *> m_papers; ///< With the component's number as property.
};
