// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orderchecking.h"
#include "paperform.h"
#include "workingcalendar.h"

#include <QWidget>

#include <memory>

class FinishChoice;
class PaperPreview;

namespace Ui {
class OutcomePane;
}

/// What comes of the entry: appointment with its reason, fee and change, the print, and the key that saves.
class OutcomePane : public QWidget
{
    Q_OBJECT
public:
    explicit OutcomePane(QWidget *parent = nullptr);
    ~OutcomePane() override;

    void setProcedure(const Procedure *procedure); ///< Whether it may be finished at once, and when else.
    void showAppointment(const Dossier &dossier, const DueTime &due, const std::optional<QDateTime> &latest = {});
    void showFee(const Fee &fee, const QStringList &exemptions);
    void showNothing();                                        ///< No procedure is chosen.
    void setForm(const std::optional<MissingChoice> &missing); ///< What will be printed; nothing: all papers are there.
    void setLock(const QString &reason);                       ///< Not empty: F9 is locked and says why.
    void setSaving(bool isSaving);
    void setOnline(bool isOnline);     ///< Presets the way of payment of the next entry: cash, without a line later.
    void setLate(bool isLate);         ///< A late entry is being made: no button for another.
    void setHoldable(bool isHoldable); ///< Whether there is anything to keep aside.
    bool isOpen() const;               ///< Whether F9 may be pressed.
    QString obstacle() const;          ///< Why it may not; empty: it may.
    PaperForm form() const;
    void changePaper();  ///< To the next one.
    void changeFinish(); ///< At once, by appointment, and so on.
    PaperPreview *preview() const;
    void focusFee(); ///< To the payment; from there to the grounds that make it free.

    void writeTo(ReceiveOrder &order) const;
    void readFrom(const ReceiveOrder &order);
    void clear();
    void markFaults(const QList<FieldFault> &faults);
    QWidget *fieldFor(const QString &field) const;
    QWidgetList focusOrder() const;

signals:
    void changed();
    void saveAsked();
    void holdAsked();
    void nextAsked();
    void lateAsked(); ///< The dossier was taken earlier, on paper.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool chooseByLetter(const QString &text); ///< t, c, s: the way of payment.
    void showChange();
    void showButtons();
    void showPapers();
    void showAtOnce();
    void changeAppointment(bool isChanging);
    void showAppointmentTime(const QDateTime &at);
    QDateTime agreedAppointment() const; ///< Office time; invalid: by the rule.

    std::unique_ptr<Ui::OutcomePane> ui;
    FinishChoice *m_finish;
    Dossier m_shown;              ///< What would be saved now.
    bool m_isAtOnce = false;      ///< It ends with F9.
    bool m_isCertifying = false;  ///< Papers are certified.
    int m_receiptPaper = 0;       ///< Chosen where a receipt is printed; A4, slip.
    int m_certificationPaper = 0; ///< Chosen where a certification ends at once: none, A4, labels.
    Fee m_fee;
    std::optional<MissingChoice> m_missing;
    QString m_lock;
    int m_presetWay = 0; ///< Of payment.
    bool m_hasProcedure = false;
    bool m_isSaving = false;
    QDateTime m_ruledDue; ///< When the rule says, in office time; invalid: no date promised.
};
