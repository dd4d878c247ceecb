// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "procedure.h"

#include <QAbstractTableModel>

/// The papers of one dossier as the officer checks them; papers that must not be asked for stand last, without a
/// number.
class ComponentModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Tick, Number, Name, Form, Quantity, ColumnCount };
    enum Role {
        StateRole = Qt::UserRole, ///< int of ComponentState.
        CaptionRole,              ///< The second line.
        RequiredRole,
        ForbiddenRole,
        CompactRole, ///< Whether the quantity stands in the form column (115 %).
    };

    explicit ComponentModel(QObject *parent = nullptr);
    void setClock(const Clock &clock) { m_clock = clock; } ///< For when a paper was looked up.
    void setComponents(const Procedure *procedure, const QList<Component> &components);
    QList<Component> components() const { return m_components; }
    const ComponentRequirement *requirement(int row) const;
    void setCompact(bool isCompact);

    int presentCount() const;
    int lackingCount() const; ///< Required ones that are missing.
    bool mayChange(int row) const { return row >= 0 && row < m_components.size(); }
    void toggle(int row);
    void setState(int row, ComponentState state);
    void setQuantity(int row, int quantity);
    void markAllPresent(); ///< All required ones as expected.

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void componentsChanged();

private:
    QString formText(const Component &component) const;
    QString captionText(int row) const;
    void emitRow(int row);

    void mark(int row, ComponentState state);

    Clock m_clock;
    Procedure m_procedure;
    QList<Component> m_components;
    QList<ComponentRequirement> m_requirements; ///< In the order of the rows.
    bool m_isCompact = false;
};
