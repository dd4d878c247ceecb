// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orderchecking.h"

#include <QWidget>

#include <memory>

class NoticeBox;
class QLabel;
class QLineEdit;

namespace Ui {
class ApplicantPane;
}

/// Who the dossier is of and who hands it in: read from a card or typed.
class ApplicantPane : public QWidget
{
    Q_OBJECT
public:
    explicit ApplicantPane(QWidget *parent = nullptr);
    ~ApplicantPane() override;

    /// A person was read: replaces the owner, or the submitter where one is awaited. Nothing else changes.
    void showPerson(const Applicant &person, const QStringList &warnings, bool isNameInDoubt);
    void completePerson(const Applicant &known); ///< Fills what the card in view has not: phone, accents of the name.
    void showKnownPeople(const QList<Applicant> &people); ///< Offers them while a person is typed.
    void typeWithoutCard();                               ///< Opens the typed entry.
    void awaitScan();                                     ///< Empties the person and waits for a card.
    void swapPeople();
    void changeFingerprint(); ///< Whether the submitter gives a fingerprint in place of a signature.
    bool editName();          ///< Puts the focus into a doubtful name; false if none is in doubt.
    bool isEmpty() const;

    void writeTo(ReceiveOrder &order) const;
    void readFrom(const ReceiveOrder &order);
    void clear();
    /// What cannot even be read from the fields, e.g. a date; and the marks for all faults of this pane.
    QList<FieldFault> localFaults() const;
    void markFaults(const QList<FieldFault> &faults);
    QWidget *fieldFor(const QString &field) const; ///< Null if the field is not on this pane.
    QWidgetList focusOrder() const;
    void setLabelWidth(int width);

signals:
    void changed();
    void fieldLeft(const QString &field);

private:
    enum class Entry { Awaited, Card, Typed };
    void showDoubtfulName(const QString &name);
    void setEntry(Entry entry);
    void showCard();
    void setFingerprint(bool givesFingerprint);
    void showKinds();
    void showSubmitter();
    void writeFields(const Applicant &person);
    Applicant typedApplicant() const;
    Applicant currentApplicant() const;
    bool hasOtherSubmitter() const;
    bool awaitsSubmitter() const;
    void connectFields();

    std::unique_ptr<Ui::ApplicantPane> ui;
    Entry m_entry = Entry::Awaited;
    Applicant m_card;
    Applicant m_submitter;
    bool m_isNameInDoubt = false;
    bool m_givesFingerprint = false;
    QLabel *m_authorityCaption = nullptr;
    QLineEdit *m_authorityField = nullptr;
    NoticeBox *m_fingerprint = nullptr;
};
