// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "citizenview.h"

#include <QImage>
#include <QWidget>

class CodeView;
class QLabel;
class QStackedLayout;
class RatingRow;
class SignaturePad;

/// The citizen's screen at the counter: a window of its own, read from 1.5 m, with nothing of the citizen before. It
/// shows what it is told; what the citizen does on it goes out as signals.
class CitizenDisplay : public QWidget
{
    Q_OBJECT
public:
    enum class Stage { Idle, Entering, Paying, Signing, Rating, Thanks };
    Q_ENUM(Stage)

    explicit CitizenDisplay(QWidget *parent = nullptr);
    Stage stage() const { return m_stage; }
    void setOffice(const QString &office, int counter);

    void showIdle(const CitizenIdle &idle);
    void showEntry(const CitizenView &view);
    void showTransfer(const CitizenTransfer &transfer);
    void askSignature(const QString &what); ///< What is signed for.
    void askRating();
    void showThanks();
    /// Nothing of a citizen is left on the screen.
    void clear();

signals:
    void rated(int score);              ///< 1 to 5.
    void signedBy(const QImage &image); ///< Blue on transparent.

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeIdle();
    QWidget *makeEntry();
    QWidget *makePaying();
    QWidget *makeSigning();
    QWidget *makeRating();
    void go(Stage stage);
    void applySizes();

    Stage m_stage = Stage::Idle;
    CitizenIdle m_idle;
    QStackedLayout *m_stack;
    QLabel *m_office;
    QLabel *m_counter;
    QLabel *m_serving = nullptr;
    QLabel *m_next = nullptr;
    QLabel *m_notice = nullptr;
    QLabel *m_procedure = nullptr;
    QLabel *m_facts = nullptr;
    QLabel *m_question = nullptr;
    CodeView *m_code = nullptr;
    QLabel *m_amount = nullptr;
    QLabel *m_account = nullptr;
    QLabel *m_signFor = nullptr;
    SignaturePad *m_pad = nullptr;
    QLabel *m_rateTitle = nullptr;
    RatingRow *m_rating = nullptr;
    QLabel *m_thanks = nullptr;
};
