// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QList>
#include <QUuid>

/// An operation on its way: the body's bytes as they were written once, with their hash and the device's signature.
struct SignedOperation
{
    QUuid id;
    QByteArray sha256;    ///< 32 bytes.
    QByteArray signature; ///< 64 bytes.
    QByteArray body;
};

/// {"ops":[{"id","sha256","signature","body"}]}: the body stands there as a JSON string, so that nobody writes it anew.
QByteArray writtenBatch(const QList<SignedOperation> &operations);
/// An error if the form is wrong or there are more than `most` operations. Hashes are not checked here.
Result<QList<SignedOperation>> readBatch(const QByteArray &json, int most);

/// {"ids":[…]}, the question of ops:lookup.
QByteArray writtenLookup(const QList<QUuid> &ids);
Result<QList<QUuid>> readLookup(const QByteArray &json, int most);
