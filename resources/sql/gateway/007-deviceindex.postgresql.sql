-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- outside a transaction: every request reads this table meanwhile. One that broke off is begun anew.
DROP INDEX CONCURRENTLY IF EXISTS device_by_office;
CREATE INDEX CONCURRENTLY device_by_office ON device (office, counter);
