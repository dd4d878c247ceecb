// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class ActionButton;
class FaultLine;
class QGridLayout;
class QLabel;
class QLineEdit;

/// The recovery key, shown once to be written down: it is nowhere kept. Who typed its last group again has copied it.
class RecoveryKeyPane : public QWidget
{
    Q_OBJECT
public:
    explicit RecoveryKeyPane(QWidget *parent = nullptr);
    /// `words`: groups with hyphens between them. `replaces`: copies made before stay with the former key.
    void begin(const QString &words, bool replaces);
    void clear(); ///< Forgets the words.

public slots:
    void commit();
    void showFault(const QString &message);

signals:
    void copied(); ///< It may be kept from now on.
    void left();

private:
    QStringList m_groups;
    QLabel *m_hint;
    QGridLayout *m_grid;
    QLineEdit *m_last;
    FaultLine *m_fault;
    ActionButton *m_commit;
    ActionButton *m_leave;
};
