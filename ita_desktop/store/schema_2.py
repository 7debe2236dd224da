"""What the second released schema adds, word for word: rounds, events and evidence of results, removed measures,
the closing of a year; released steps never change."""

FOLLOW_UP_SCHEMA = """
ALTER TABLE "result" ADD COLUMN "round_end" TEXT;
ALTER TABLE "result" ADD COLUMN "reason" TEXT NOT NULL DEFAULT '';
ALTER TABLE "year_work" ADD COLUMN "closing_on" TEXT;
ALTER TABLE "year_work" ADD COLUMN "closing_note" TEXT NOT NULL DEFAULT '';
ALTER TABLE "office_file" ADD COLUMN "preferences_round_months" INTEGER NOT NULL DEFAULT 6;
CREATE TABLE "event" (
    "result" TEXT NOT NULL REFERENCES "result" ("id") ON DELETE CASCADE,
    "id" TEXT NOT NULL PRIMARY KEY,
    "on" TEXT,
    "what" TEXT NOT NULL,
    "where" TEXT NOT NULL,
    "people" TEXT NOT NULL,
    "position" INTEGER NOT NULL
) STRICT;
CREATE INDEX "event_of_result" ON "event" ("result");
CREATE TABLE "evidence" (
    "result" TEXT NOT NULL REFERENCES "result" ("id") ON DELETE CASCADE,
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "dated" TEXT,
    "added_on" TEXT,
    "page" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "position" INTEGER NOT NULL
) STRICT;
CREATE INDEX "evidence_of_result" ON "evidence" ("result");
CREATE TABLE "removed_measure" (
    "fiscal_year" INTEGER NOT NULL REFERENCES "year_work" ("fiscal_year") ON DELETE CASCADE,
    "id" TEXT NOT NULL PRIMARY KEY,
    "analysis" TEXT NOT NULL,
    "timeframe_text" TEXT NOT NULL,
    "timeframe_start" TEXT,
    "timeframe_end" TEXT,
    "follow_up_text" TEXT NOT NULL,
    "follow_up_cycle_months" INTEGER NOT NULL,
    "follow_up_cut_off" TEXT,
    "budget" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "kpi" TEXT NOT NULL,
    "position" INTEGER NOT NULL
) STRICT;
CREATE INDEX "removed_measure_of_fiscal_year" ON "removed_measure" ("fiscal_year");
CREATE TABLE "removed_measure_titles" (
    "removed_measure" TEXT NOT NULL REFERENCES "removed_measure" ("id") ON DELETE CASCADE,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    PRIMARY KEY ("removed_measure", "position")
) STRICT;
CREATE TABLE "removed_measure_indicators" (
    "removed_measure" TEXT NOT NULL REFERENCES "removed_measure" ("id") ON DELETE CASCADE,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    PRIMARY KEY ("removed_measure", "position")
) STRICT;
CREATE TABLE "removed_measure_items" (
    "removed_measure" TEXT NOT NULL REFERENCES "removed_measure" ("id") ON DELETE CASCADE,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    PRIMARY KEY ("removed_measure", "position")
) STRICT;
CREATE TABLE "removed_step" (
    "removed_measure" TEXT NOT NULL REFERENCES "removed_measure" ("id") ON DELETE CASCADE,
    "id" TEXT NOT NULL PRIMARY KEY,
    "text" TEXT NOT NULL,
    "position" INTEGER NOT NULL
) STRICT;
CREATE INDEX "removed_step_of_removed_measure" ON "removed_step" ("removed_measure");
CREATE TABLE "removed_step_sub_points" (
    "removed_step" TEXT NOT NULL REFERENCES "removed_step" ("id") ON DELETE CASCADE,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    PRIMARY KEY ("removed_step", "position")
) STRICT;
CREATE TABLE "removed_step_extra" (
    "removed_step" TEXT NOT NULL REFERENCES "removed_step" ("id") ON DELETE CASCADE,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    PRIMARY KEY ("removed_step", "name")
) STRICT;
CREATE TABLE "removed_responsible" (
    "removed_measure" TEXT NOT NULL REFERENCES "removed_measure" ("id") ON DELETE CASCADE,
    "id" TEXT NOT NULL PRIMARY KEY,
    "text" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "position" INTEGER NOT NULL
) STRICT;
CREATE INDEX "removed_responsible_of_removed_measure" ON "removed_responsible" ("removed_measure");
CREATE TABLE "removed_result" (
    "removed_measure" TEXT NOT NULL REFERENCES "removed_measure" ("id") ON DELETE CASCADE,
    "id" TEXT NOT NULL PRIMARY KEY,
    "step" TEXT NOT NULL,
    "round_end" TEXT,
    "status" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "reported_on" TEXT,
    "output" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "budget_used" TEXT NOT NULL,
    "problems" TEXT NOT NULL,
    "suggestions" TEXT NOT NULL,
    "position" INTEGER NOT NULL
) STRICT;
CREATE INDEX "removed_result_of_removed_measure" ON "removed_result" ("removed_measure");
CREATE TABLE "removed_event" (
    "removed_result" TEXT NOT NULL REFERENCES "removed_result" ("id") ON DELETE CASCADE,
    "id" TEXT NOT NULL PRIMARY KEY,
    "on" TEXT,
    "what" TEXT NOT NULL,
    "where" TEXT NOT NULL,
    "people" TEXT NOT NULL,
    "position" INTEGER NOT NULL
) STRICT;
CREATE INDEX "removed_event_of_removed_result" ON "removed_event" ("removed_result");
CREATE TABLE "removed_evidence" (
    "removed_result" TEXT NOT NULL REFERENCES "removed_result" ("id") ON DELETE CASCADE,
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "dated" TEXT,
    "added_on" TEXT,
    "page" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "position" INTEGER NOT NULL
) STRICT;
CREATE INDEX "removed_evidence_of_removed_result" ON "removed_evidence" ("removed_result");
CREATE TABLE "removed_measure_extra" (
    "removed_measure" TEXT NOT NULL REFERENCES "removed_measure" ("id") ON DELETE CASCADE,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    PRIMARY KEY ("removed_measure", "name")
) STRICT
"""
