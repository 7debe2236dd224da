"""The tables of the first released schema, word for word; released steps never change."""

FIRST_SCHEMA = """
CREATE TABLE "office_file" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "preferences_digits" TEXT NOT NULL,
    "preferences_font" TEXT NOT NULL
) STRICT;
CREATE TABLE "profile" (
    "office_file" TEXT NOT NULL REFERENCES "office_file" ("id") ON DELETE CASCADE,
    "id" TEXT NOT NULL PRIMARY KEY,
    "type" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "district" TEXT NOT NULL,
    "province" TEXT NOT NULL,
    "tambon" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "postcode" TEXT NOT NULL,
    "telephone" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "website" TEXT NOT NULL,
    "full_name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "executive_post" TEXT NOT NULL,
    "clerk_post" TEXT NOT NULL,
    "valid_from" TEXT,
    "valid_to" TEXT,
    "position" INTEGER NOT NULL
) STRICT;
CREATE INDEX "profile_of_office_file" ON "profile" ("office_file");
CREATE TABLE "unit" (
    "office_file" TEXT NOT NULL REFERENCES "office_file" ("id") ON DELETE CASCADE,
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "number_prefix" TEXT NOT NULL,
    "telephone" TEXT NOT NULL,
    "head_post" TEXT NOT NULL,
    "valid_from" TEXT,
    "valid_to" TEXT,
    "position" INTEGER NOT NULL
) STRICT;
CREATE INDEX "unit_of_office_file" ON "unit" ("office_file");
CREATE TABLE "person" (
    "office_file" TEXT NOT NULL REFERENCES "office_file" ("id") ON DELETE CASCADE,
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL
) STRICT;
CREATE INDEX "person_of_office_file" ON "person" ("office_file");
CREATE TABLE "post" (
    "person" TEXT NOT NULL REFERENCES "person" ("id") ON DELETE CASCADE,
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "acting" TEXT NOT NULL,
    "valid_from" TEXT,
    "valid_to" TEXT,
    "position" INTEGER NOT NULL
) STRICT;
CREATE INDEX "post_of_person" ON "post" ("person");
CREATE TABLE "chain_step" (
    "office_file" TEXT NOT NULL REFERENCES "office_file" ("id") ON DELETE CASCADE,
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "position" INTEGER NOT NULL
) STRICT;
CREATE INDEX "chain_step_of_office_file" ON "chain_step" ("office_file");
CREATE TABLE "image" (
    "office_file" TEXT NOT NULL REFERENCES "office_file" ("id") ON DELETE CASCADE,
    "id" TEXT NOT NULL PRIMARY KEY,
    "role" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "data" BLOB NOT NULL,
    "position" INTEGER NOT NULL
) STRICT;
CREATE INDEX "image_of_office_file" ON "image" ("office_file");
CREATE TABLE "office_file_allowed_names" (
    "office_file" TEXT NOT NULL REFERENCES "office_file" ("id") ON DELETE CASCADE,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    PRIMARY KEY ("office_file", "position")
) STRICT;
CREATE TABLE "office_file_own_words" (
    "office_file" TEXT NOT NULL REFERENCES "office_file" ("id") ON DELETE CASCADE,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    PRIMARY KEY ("office_file", "position")
) STRICT;
CREATE TABLE "correction" (
    "office_file" TEXT NOT NULL REFERENCES "office_file" ("id") ON DELETE CASCADE,
    "id" TEXT NOT NULL PRIMARY KEY,
    "fiscal_year" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "position" INTEGER NOT NULL
) STRICT;
CREATE INDEX "correction_of_office_file" ON "correction" ("office_file");
CREATE TABLE "own_form" (
    "office_file" TEXT NOT NULL REFERENCES "office_file" ("id") ON DELETE CASCADE,
    "id" TEXT NOT NULL PRIMARY KEY,
    "form" TEXT NOT NULL,
    "overlay" TEXT NOT NULL,
    "position" INTEGER NOT NULL
) STRICT;
CREATE INDEX "own_form_of_office_file" ON "own_form" ("office_file");
CREATE TABLE "year_work" (
    "office_file" TEXT NOT NULL REFERENCES "office_file" ("id") ON DELETE CASCADE,
    "fiscal_year" INTEGER NOT NULL PRIMARY KEY,
    "assessment_reference" INTEGER NOT NULL,
    "assessment_level" TEXT NOT NULL
) STRICT;
CREATE INDEX "year_work_of_office_file" ON "year_work" ("office_file");
CREATE TABLE "year_work_scores" (
    "fiscal_year" INTEGER NOT NULL REFERENCES "year_work" ("fiscal_year") ON DELETE CASCADE,
    "level" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "value" TEXT,
    PRIMARY KEY ("fiscal_year", "level", "code", "part")
) STRICT;
CREATE TABLE "finding" (
    "fiscal_year" INTEGER NOT NULL REFERENCES "year_work" ("fiscal_year") ON DELETE CASCADE,
    "id" TEXT NOT NULL PRIMARY KEY,
    "level" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "defect" TEXT NOT NULL,
    "improve" TEXT NOT NULL,
    "maintain" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "position" INTEGER NOT NULL
) STRICT;
CREATE INDEX "finding_of_fiscal_year" ON "finding" ("fiscal_year");
CREATE TABLE "recommendation" (
    "fiscal_year" INTEGER NOT NULL REFERENCES "year_work" ("fiscal_year") ON DELETE CASCADE,
    "id" TEXT NOT NULL PRIMARY KEY,
    "text" TEXT NOT NULL,
    "position" INTEGER NOT NULL
) STRICT;
CREATE INDEX "recommendation_of_fiscal_year" ON "recommendation" ("fiscal_year");
CREATE TABLE "recommendation_items" (
    "recommendation" TEXT NOT NULL REFERENCES "recommendation" ("id") ON DELETE CASCADE,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    PRIMARY KEY ("recommendation", "position")
) STRICT;
CREATE TABLE "recommendation_refers_to" (
    "recommendation" TEXT NOT NULL REFERENCES "recommendation" ("id") ON DELETE CASCADE,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    PRIMARY KEY ("recommendation", "position")
) STRICT;
CREATE TABLE "measure" (
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
CREATE INDEX "measure_of_fiscal_year" ON "measure" ("fiscal_year");
CREATE TABLE "measure_titles" (
    "measure" TEXT NOT NULL REFERENCES "measure" ("id") ON DELETE CASCADE,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    PRIMARY KEY ("measure", "position")
) STRICT;
CREATE TABLE "measure_indicators" (
    "measure" TEXT NOT NULL REFERENCES "measure" ("id") ON DELETE CASCADE,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    PRIMARY KEY ("measure", "position")
) STRICT;
CREATE TABLE "measure_items" (
    "measure" TEXT NOT NULL REFERENCES "measure" ("id") ON DELETE CASCADE,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    PRIMARY KEY ("measure", "position")
) STRICT;
CREATE TABLE "step" (
    "measure" TEXT NOT NULL REFERENCES "measure" ("id") ON DELETE CASCADE,
    "id" TEXT NOT NULL PRIMARY KEY,
    "text" TEXT NOT NULL,
    "position" INTEGER NOT NULL
) STRICT;
CREATE INDEX "step_of_measure" ON "step" ("measure");
CREATE TABLE "step_sub_points" (
    "step" TEXT NOT NULL REFERENCES "step" ("id") ON DELETE CASCADE,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    PRIMARY KEY ("step", "position")
) STRICT;
CREATE TABLE "step_extra" (
    "step" TEXT NOT NULL REFERENCES "step" ("id") ON DELETE CASCADE,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    PRIMARY KEY ("step", "name")
) STRICT;
CREATE TABLE "responsible" (
    "measure" TEXT NOT NULL REFERENCES "measure" ("id") ON DELETE CASCADE,
    "id" TEXT NOT NULL PRIMARY KEY,
    "text" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "position" INTEGER NOT NULL
) STRICT;
CREATE INDEX "responsible_of_measure" ON "responsible" ("measure");
CREATE TABLE "result" (
    "measure" TEXT NOT NULL REFERENCES "measure" ("id") ON DELETE CASCADE,
    "id" TEXT NOT NULL PRIMARY KEY,
    "step" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "reported_on" TEXT,
    "output" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "budget_used" TEXT NOT NULL,
    "problems" TEXT NOT NULL,
    "suggestions" TEXT NOT NULL,
    "position" INTEGER NOT NULL
) STRICT;
CREATE INDEX "result_of_measure" ON "result" ("measure");
CREATE TABLE "measure_extra" (
    "measure" TEXT NOT NULL REFERENCES "measure" ("id") ON DELETE CASCADE,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    PRIMARY KEY ("measure", "name")
) STRICT;
CREATE TABLE "document" (
    "fiscal_year" INTEGER NOT NULL REFERENCES "year_work" ("fiscal_year") ON DELETE CASCADE,
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "digits" TEXT,
    "dated" TEXT,
    "signer_name" TEXT NOT NULL,
    "signer_post" TEXT NOT NULL,
    "signer_acting" TEXT NOT NULL,
    "signed_number" TEXT NOT NULL,
    "signed_on" TEXT,
    "position" INTEGER NOT NULL
) STRICT;
CREATE INDEX "document_of_fiscal_year" ON "document" ("fiscal_year");
CREATE TABLE "document_fields" (
    "document" TEXT NOT NULL REFERENCES "document" ("id") ON DELETE CASCADE,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    PRIMARY KEY ("document", "name")
) STRICT;
CREATE TABLE "document_tables" (
    "document" TEXT NOT NULL REFERENCES "document" ("id") ON DELETE CASCADE,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    PRIMARY KEY ("document", "name")
) STRICT;
CREATE TABLE "section_text" (
    "document" TEXT NOT NULL REFERENCES "document" ("id") ON DELETE CASCADE,
    "id" TEXT NOT NULL PRIMARY KEY,
    "section" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "position" INTEGER NOT NULL
) STRICT;
CREATE INDEX "section_text_of_document" ON "section_text" ("document");
CREATE TABLE "opinion" (
    "document" TEXT NOT NULL REFERENCES "document" ("id") ON DELETE CASCADE,
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "dotted_lines" INTEGER NOT NULL,
    "signer_name" TEXT NOT NULL,
    "signer_post" TEXT NOT NULL,
    "signer_acting" TEXT NOT NULL,
    "position" INTEGER NOT NULL
) STRICT;
CREATE INDEX "opinion_of_document" ON "opinion" ("document");
CREATE TABLE "opinion_choices" (
    "opinion" TEXT NOT NULL REFERENCES "opinion" ("id") ON DELETE CASCADE,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    PRIMARY KEY ("opinion", "position")
) STRICT;
CREATE TABLE "document_overrides" (
    "document" TEXT NOT NULL REFERENCES "document" ("id") ON DELETE CASCADE,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    PRIMARY KEY ("document", "name")
) STRICT;
CREATE TABLE "document_parts" (
    "document" TEXT NOT NULL REFERENCES "document" ("id") ON DELETE CASCADE,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    PRIMARY KEY ("document", "position")
) STRICT;
CREATE TABLE "document_extra" (
    "document" TEXT NOT NULL REFERENCES "document" ("id") ON DELETE CASCADE,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    PRIMARY KEY ("document", "name")
) STRICT;
CREATE TABLE "accepted_issue" (
    "office_file" TEXT NOT NULL REFERENCES "office_file" ("id") ON DELETE CASCADE,
    "id" TEXT NOT NULL PRIMARY KEY,
    "check" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "accepted_on" TEXT,
    "position" INTEGER NOT NULL
) STRICT;
CREATE INDEX "accepted_issue_of_office_file" ON "accepted_issue" ("office_file");
CREATE TABLE "history" (
    "id" INTEGER PRIMARY KEY,
    "table" TEXT NOT NULL,
    "row" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "old" TEXT,
    "new" TEXT,
    "since" TEXT NOT NULL,
    "changed" TEXT NOT NULL
) STRICT;
CREATE INDEX "history_of_field" ON "history" ("table", "row", "field");
CREATE TABLE "checksum" (
    "id" INTEGER PRIMARY KEY,
    "value" TEXT NOT NULL
) STRICT
"""
