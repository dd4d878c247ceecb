// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "componentmodel.h"

#include "composing.h"

using namespace Qt::StringLiterals;

ComponentModel::ComponentModel(QObject *parent) : QAbstractTableModel(parent) {}

void ComponentModel::setComponents(const Procedure *procedure, const QList<Component> &components)
{
    beginResetModel();
    m_components = components;
    m_requirements.clear();
    m_procedure = procedure ? *procedure : Procedure();
    QList<ComponentRequirement> forbidden;
    QHash<int, ComponentRequirement> byNumber;
    if (procedure) {
        for (const ComponentRequirement &requirement : procedure->components) {
            if (requirement.forbiddenGround.isEmpty())
                byNumber.insert(requirement.number, requirement);
            else
                forbidden.append(requirement);
        }
    }
    for (const Component &component : components)
        m_requirements.append(byNumber.value(component.number));
    m_requirements += forbidden;
    endResetModel();
}

const ComponentRequirement *ComponentModel::requirement(int row) const
{
    return row >= 0 && row < m_requirements.size() ? &m_requirements.at(row) : nullptr;
}

void ComponentModel::setCompact(bool isCompact)
{
    if (isCompact == m_isCompact)
        return;
    m_isCompact = isCompact;
    if (!m_requirements.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ComponentModel::presentCount() const
{
    return static_cast<int>(std::count_if(m_components.begin(), m_components.end(), [](const Component &component) {
        return component.state != ComponentState::Missing;
    }));
}

int ComponentModel::lackingCount() const
{
    return static_cast<int>(std::count_if(m_components.begin(), m_components.end(), [](const Component &component) {
        return component.isRequired && component.state == ComponentState::Missing;
    }));
}

void ComponentModel::emitRow(int row)
{
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    emit componentsChanged();
}

void ComponentModel::toggle(int row)
{
    if (!mayChange(row))
        return;
    const bool isMissing = m_components.at(row).state == ComponentState::Missing;
    setState(row, isMissing ? m_requirements.at(row).expected : ComponentState::Missing);
}

void ComponentModel::mark(int row, ComponentState state)
{
    Component &component = m_components[row];
    component.state = state;
    component.source.clear();
    component.checkedAt = {};
    noteLookup(component, m_procedure, m_clock.now());
}

void ComponentModel::setState(int row, ComponentState state)
{
    if (!mayChange(row))
        return;
    Component &component = m_components[row];
    const bool wasKept = component.quantity > 0;
    mark(row, state);
    const bool isKept =
        state == ComponentState::Original || state == ComponentState::Certified || state == ComponentState::Copy;
    if (!isKept)
        component.quantity = 0;
    else if (!wasKept)
        component.quantity = qMax(1, m_requirements.at(row).quantity);
    emitRow(row);
}

void ComponentModel::setQuantity(int row, int quantity)
{
    if (!mayChange(row) || m_components.at(row).state == ComponentState::Missing)
        return;
    m_components[row].quantity = quantity;
    emitRow(row);
}

void ComponentModel::markAllPresent()
{
    for (int row = 0; row < m_components.size(); ++row) {
        Component &component = m_components[row];
        if (component.state != ComponentState::Missing || !component.isRequired)
            continue;
        mark(row, m_requirements.at(row).expected);
        component.quantity = m_requirements.at(row).quantity;
    }
    if (m_components.isEmpty())
        return;
    emit dataChanged(index(0, 0), index(static_cast<int>(m_components.size()) - 1, ColumnCount - 1));
    emit componentsChanged();
}

int ComponentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_requirements.size());
}

int ComponentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ComponentModel::formText(const Component &component) const
{
    if (component.state == ComponentState::Missing)
        return component.isRequired ? displayName(ComponentState::Missing) : tr("Not given");
    const QString word = displayName(component.state);
    return m_isCompact && component.quantity > 0 ? word + u" × "_s + QString::number(component.quantity) : word;
}

QString ComponentModel::captionText(int row) const
{
    const ComponentRequirement &requirement = m_requirements.at(row);
    if (!mayChange(row))
        return tr("Not asked for (%1)").arg(requirement.forbiddenGround);
    const Component &component = m_components.at(row);
    if (component.state == ComponentState::Reused && !component.source.isEmpty())
        return component.source;
    if (component.state == ComponentState::Database)
        return tr("Matches, %1 · %2").arg(component.checkedAt.toString(u"HH:mm"_s), component.source);
    if (!requirement.database.isEmpty())
        return tr("%1, not asked for").arg(requirement.database);
    if (!requirement.requiredWhen.isEmpty())
        return requirement.requiredWhen;
    return requirement.isRequired ? QString() : tr("if there is one");
}

QVariant ComponentModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int row = index.row();
    const ComponentRequirement &requirement = m_requirements.at(row);
    const bool isForbidden = !mayChange(row);
    switch (role) {
    case ForbiddenRole:
        return isForbidden;
    case CompactRole:
        return m_isCompact;
    case CaptionRole:
        return captionText(row);
    case RequiredRole:
        return !isForbidden && m_components.at(row).isRequired;
    case StateRole:
        return static_cast<int>(isForbidden ? ComponentState::Missing : m_components.at(row).state);
    case Qt::CheckStateRole:
        if (index.column() != Tick || isForbidden)
            return {};
        return m_components.at(row).state == ComponentState::Missing ? Qt::Unchecked : Qt::Checked;
    case Qt::ToolTipRole:
        return index.column() == Name ? (isForbidden ? requirement.name : m_components.at(row).name) : QVariant();
    case Qt::AccessibleTextRole:
        if (isForbidden)
            return tr("%1, not asked for").arg(requirement.name);
        return u"%1. %2: %3"_s.arg(m_components.at(row).number)
            .arg(m_components.at(row).name, formText(m_components.at(row)));
    case Qt::EditRole:
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case Number:
        return isForbidden ? QVariant() : QString::number(m_components.at(row).number);
    case Name:
        return isForbidden ? requirement.name : m_components.at(row).name;
    case Form:
        return isForbidden ? tr("Not taken") : formText(m_components.at(row));
    case Quantity:
        if (isForbidden)
            return {};
        if (role == Qt::EditRole)
            return m_components.at(row).quantity;
        return m_components.at(row).quantity > 0 ? QString::number(m_components.at(row).quantity) : u"–"_s;
    default:
        return {};
    }
}

QVariant ComponentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(section == Quantity ? Qt::AlignRight | Qt::AlignVCenter
                                                       : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Component");
    case Form:
        return tr("Form");
    case Quantity:
        return tr("Qty");
    default:
        return QString();
    }
}

Qt::ItemFlags ComponentModel::flags(const QModelIndex &index) const
{
    if (!mayChange(index.row()))
        return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.column() == Form || index.column() == Quantity)
        flags |= Qt::ItemIsEditable;
    return flags;
}
