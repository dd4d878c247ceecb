// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "orderchecking.h"

#include <QWidget>

class CertifiedRow;
class FaultLine;
class QComboBox;
class QLabel;
class QVBoxLayout;

/// What is certified (chứng thực): rows of paper × pages of the original × copies, by keys alone, and who signs.
/// Hidden for procedures that certify nothing.
class CertificationPane : public QWidget
{
    Q_OBJECT
public:
    explicit CertificationPane(QWidget *parent = nullptr);

    void setCertifiers(const QList<Certifier> &certifiers);
    void setRecentNames(const QStringList &names); ///< Certified here before, the last first.
    void setUsualSigner(const QString &name);      ///< Who signed last.
    void setProcedure(const Procedure *procedure); ///< Null, or one without a book: the pane hides.
    bool isOpen() const { return m_isOpen; }
    QWidget *firstField() const; ///< Where the entry begins.

    void showFees(const Fee &fee);
    void writeTo(ReceiveOrder &order) const;
    void readFrom(const ReceiveOrder &order);
    void clear();
    /// The officer is being asked about unusually many copies: what stands here now counts as confirmed.
    void noteAsked();
    void markFaults(const QList<FieldFault> &faults);
    QWidget *fieldFor(const QString &field) const; ///< "papers", "paper.N.part"; else null.
    QWidgetList focusOrder() const;

signals:
    void changed();
    void passed(); ///< Enter in an empty last row: on to what comes next.

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    CertifiedRow *addRow(const CertifiedPaper &paper);
    void goToRow(qsizetype index, const QString &part);
    void moveFrom(CertifiedRow *row, int by);
    void leave(CertifiedRow *row);
    void offer();
    void chain();
    void fit();
    QList<CertifiedPaper> papers() const;
    QList<qsizetype> namedRows() const;

    QVBoxLayout *m_lines;
    QWidget *m_head;
    QLabel *m_sum;
    QLabel *m_offer;
    FaultLine *m_fault;
    QComboBox *m_signer;
    QList<CertifiedRow *> m_rows;
    QList<Certifier> m_certifiers;
    QStringList m_originals; ///< Of the procedure.
    QStringList m_recent;
    QStringList m_offered;
    QString m_usualSigner;
    QList<CertifiedPaper> m_asked;
    QString m_procedure;
    bool m_isOpen = false;
};
