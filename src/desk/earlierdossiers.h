// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class DossierListModel;
class QLabel;
class QListView;

/// What the person at the counter handed in before, where the papers will stand as soon as a procedure is chosen.
class EarlierDossiers : public QWidget
{
    Q_OBJECT
public:
    explicit EarlierDossiers(DossierListModel *model, QWidget *parent = nullptr);
    QWidget *list() const;

signals:
    void chosen(const QUuid &dossier);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fit(); ///< As high as its rows, up to a few.

    DossierListModel *m_model;
    QLabel *m_title;
    QListView *m_list;
};
