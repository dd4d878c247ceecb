// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "panel.h"
#include "reviewtargets.h"

#include <QList>

class ActionButton;
class FaultLine;
class QLineEdit;
class QVBoxLayout;

/// The targets by which the office's shares are read: two shares in per cent, and what others go by.
class TargetPane : public Panel
{
    Q_OBJECT
public:
    explicit TargetPane(QWidget *parent = nullptr);
    void setPresets(const QList<TargetPreset> &presets); ///< Once.
    void begin(const ReviewTargets &targets);            ///< Shows what is set, the focus in the first field.
    void showFault(const Error &error);
    QWidgetList focusOrder() const;
    bool hasHeightForWidth() const override { return false; }

public slots:
    void commit();

signals:
    void targetsChosen(const ReviewTargets &targets);
    void left();

private:
    void fill(const ReviewTargets &targets);
    QLineEdit *makeField(QVBoxLayout *column, const QString &caption, const char *name, FaultLine *fault);

    FaultLine *m_selfFault;
    FaultLine *m_digitisedFault;
    QVBoxLayout *m_offered;
    QLineEdit *m_self;
    QLineEdit *m_digitised;
    QList<ActionButton *> m_presets;
    ActionButton *m_commit;
    ActionButton *m_leave;
};
