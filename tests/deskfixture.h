// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "applicant.h"
#include "catalogue.h"
#include "clock.h"
#include "composing.h"
#include "dossierrow.h"
#include "opentask.h"
#include "outboxrow.h"
#include "theme.h"

#include <QTest>

#include <memory>

class CounterWindow;
class QPainter;
enum class PaperForm;

/// An invented office at work, for the tests of the window.
namespace DeskFixture {

Clock clock(); ///< Monday 23 November 2026, 09:41.
std::shared_ptr<const Catalogue> catalogue();
ReceivingPlace place();
Applicant uoc(); ///< As a card gives him.
Applicant be();
QList<DossierRow> rows();
QList<OpenTask> tasks();
QList<OutboxRow> operations();
Dossier dossier();
QList<DossierEvent> events();
void paintPaper(QPainter &painter, const QRectF &rect, const Dossier &dossier, PaperForm form);

void useVietnamese();
void useEnglish(); ///< The words of the sources.
void useTheme(const Theme &theme);
/// A window with that office, signed in and shown at 1366 × 728.
std::unique_ptr<CounterWindow> window();
/// With MOCUA_SHOTS=DIR in the environment: a picture of the widget there, to be looked at.
void shoot(QWidget *widget, const QString &name);

/// The visible labels and buttons whose text needs more room than they have, by object name and text.
QStringList clippedTexts(QWidget *root);
/// The focusable visible widgets without an accessible name, buddy or text.
QStringList namelessWidgets(QWidget *root);
/// Letters that more than one visible mnemonic has.
QStringList repeatedMnemonics(QWidget *root);

} // namespace DeskFixture
