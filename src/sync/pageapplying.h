// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feedapplying.h"
#include "store.h"
#include "syncaccount.h"

/// Applies a page of the feed or of a snapshot, with the catalogue that it tells of, in one transaction; with
/// `movesCursor` its cursor is kept in the same one (sync.md I6). Answers how many changes were new here.
Result<int> applyPage(Store &store, const SyncAccount &account, const ChangesPage &page,
                      const std::optional<FetchedCatalogue> &catalogue, bool movesCursor);

/// The newest catalogue that a page tells of; null: none.
const ChangeItem *catalogueIn(const ChangesPage &page);

/// The catalogue of a file that was fetched or carried, if it is the one that the item tells of and can be read here.
std::optional<FetchedCatalogue> catalogueFor(const ChangeItem &item, const QByteArray &document);
