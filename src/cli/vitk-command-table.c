/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-command-table.h"

#include "evidence/vitk-comparison.h"

#include <glib/gi18n-lib.h>

static const VitkCommand commands[] = {
  { "text", N_ ("vitk2 [-c FILE] text [OPTION…]"), N_ ("Print the whole article"),
    N_ ("Prints the whole article as plain text: every section, paragraph, list, table, figure "
        "with its descriptions, reference and term, and the article’s own record."),
    "vitk2 text | less", 0, 0, vitk_command_text },
  { "outline", N_ ("vitk2 [-c FILE] outline [OPTION…]"),
    N_ ("Print headings, tables and figures with their anchors"),
    N_ ("Prints the headings, tables and figures of the article, each with its anchor in "
        "brackets."),
    "vitk2 outline", 0, 0, vitk_command_outline },
  { "show", N_ ("vitk2 [-c FILE] show [OPTION…] ANCHOR"), N_ ("Print one part of the article"),
    N_ ("Prints one part of the article: a section, paragraph, table, row, cell, figure, "
        "reference, term, editor’s note or glyph of a diagram. A row is printed as a record, with "
        "the headers of its columns."),
    "vitk2 -c article.xml show sec-methods/p3", 1, 1, vitk_command_show },
  { "search", N_ ("vitk2 [-c FILE] search [OPTION…] QUERY…"), N_ ("Find words, rows or answers"),
    N_ ("Searches text, tables, captions, diagrams, references, terms and notes, and prints what "
        "was found, the best first, with its anchor. QUERY may have phrases in quotation marks, "
        "OR, -word, "
        "beginnings* and filters such as in:table, cites:12 or n>500; the manual page lists them. "
        "The exit code is 0 if there is a result, 1 if there is none, 2 if the query is wrong."),
    "vitk2 search bone loss in:table", 1, G_MAXUINT, vitk_command_search },
  { "index", N_ ("vitk2 [-c FILE] index [--pdfs] [FILE|FOLDER…]"),
    N_ ("Prepare articles and PDFs for “search”"),
    N_ ("Reads articles, and those in folders and below, into an index that “vitk2 search --all” "
        "searches; with --pdfs the text of the PDFs that are references of the article, for "
        "“vitk2 search in:pdf …”. Only what is new or has changed is read; what is gone is "
        "removed. "
        "It may be stopped at any time with Ctrl+C and goes on where it was."),
    "vitk2 index ~/articles", 0, G_MAXUINT, vitk_command_index },
  { "map", N_ ("vitk2 [-c FILE] map [OPTION…]"), N_ ("Draw the map of the evidence"),
    N_ ("Draws which interventions were tried for which outcomes, in which studies: a mark for "
        "each, by its size, design and direction; or prints the same as a table. QUERY is one of "
        "filters and words as “vitk2 search” takes them. The exit code is 1 if there is no study."),
    "vitk2 map --where design:rct -o map.svg", 0, 0, vitk_command_map },
  { "figure", N_ ("vitk2 [-c FILE] figure [OPTION…] FIGURE|DRAWING|list"),
    N_ ("Draw a diagram or molecules, or say it in sentences"),
    N_ ("Draws a figure of the article that is a diagram, found by its anchor, or any diagram in "
        "SBGN-ML, a file whose name ends in .sbgn; or prints what it says as sentences, each with "
        "the places of the article that say so. Molecules, of a figure or in a file whose name "
        "ends in .mol or .sdf, are drawn as skeletal formulas. “list” prints the anchor and the "
        "title of each figure, and what can be made of it."),
    "vitk2 figure list", 1, 1, vitk_command_figure },
  { "refs", N_ ("vitk2 [-c FILE] refs [OPTION…]"), N_ ("List the references"),
    N_ ("Lists the references, one on each line: label, how far the record can be trusted, and the "
        "reference."),
    "vitk2 refs --status probable", 0, 0, vitk_command_refs },
  { "ref", N_ ("vitk2 [-c FILE] ref [OPTION…] REFERENCE"),
    N_ ("Print one reference and every place that cites it"),
    N_ ("Prints one reference, found by its label, number or anchor: its record and how far that "
        "can be trusted, every place of the article that cites it, with the sentence or the row, "
        "and the editor’s notes that concern it."),
    "vitk2 ref 12", 1, 1, vitk_command_ref },
  { "studies", N_ ("vitk2 [-c FILE] studies [OPTION…]"), N_ ("List the studies of the tables"),
    N_ ("Lists the studies that the evidence tables tell of: design, participants, intervention, "
        "dose, duration, outcome and effect, in the words of the table, with the normal form in "
        "brackets where they do not say it. What a table does not say is not reported. QUERY is as "
        "in “vitk2 search”, and may say only what to leave out. The exit code is 0 if there is a "
        "study, 1 if there is none, 2 if the query is wrong."),
    "vitk2 studies --where \"design:rct n>500\" --sort -n", 0, 0, vitk_command_studies },
  { "study", N_ ("vitk2 [-c FILE] study [OPTION…] STUDY"),
    N_ ("Print all that is known of one study"),
    N_ ("Prints all that is known of one study, found by the label or the anchor of its reference, "
        "or by a row: its reference, what the tables tell, each with the cell it came from, the "
        "editor’s notes on it, and every place that cites it."),
    "vitk2 study 12", 1, 1, vitk_command_study },
  { "compare", N_ ("vitk2 [-c FILE] compare [OPTION…] STUDY STUDY…"),
    N_ ("Print two to six studies side by side"),
    N_ ("Prints two to six studies side by side, whatever tables they are in, and marks in what "
        "they differ."),
    "vitk2 compare 12 15", VITK_COMPARISON_LEAST, VITK_COMPARISON_MOST, vitk_command_compare },
  { "notes", N_ ("vitk2 [-c FILE] notes [OPTION…] [ANCHOR]"), N_ ("Print the editor’s notes"),
    N_ ("Prints the editor’s notes on the article, or on one part of it, with the words they are "
        "bound to. They are never the article’s own words."),
    "vitk2 notes --severity major", 0, 1, vitk_command_notes },
  { "table", N_ ("vitk2 [-c FILE] table [OPTION…] TABLE|list"),
    N_ ("Print a table for other programs"),
    N_ ("Prints a table, found by its anchor, or some of its rows and columns, as text or as a "
        "file "
        "for other programs. “list” prints the anchor, the size and the title of each table. The "
        "manual page says how cells that cover several fields, and words that a spreadsheet would "
        "take for a formula, are written."),
    "vitk2 table table-2 --format csv -o table-2.csv", 1, 1, vitk_command_tables },
  { "print", N_ ("vitk2 [-c FILE] print [OPTION…] [ANCHOR…]"),
    N_ ("Put parts of the article on paper"),
    N_ ("Writes parts of the article as pages, or sends them to a printer: tables, rows, figures, "
        "sections, paragraphs, terms "
        "and studies, each by its anchor, or studies by a query, compared or as a map. Rows of a "
        "table that are named one after the other make one table. The pages have the footnotes, "
        "the abbreviations and the references that occur on them, and at the foot of each the "
        "source, its licence and the day."),
    "vitk2 print table-1 table-2 -o packet.pdf", 0, G_MAXUINT, vitk_command_print },
  { "cite", N_ ("vitk2 [-c FILE] cite [OPTION…] REFERENCE…"),
    N_ ("Print references for other programs"),
    N_ ("Prints references, found by their label, number or anchor, as text or for reference "
        "managers and LaTeX. Only fields that the record has are written, and which of them could "
        "not be verified is said in a note."),
    "vitk2 cite 85 86 --format bibtex -o k2.bib", 1, G_MAXUINT, vitk_command_cite },
  { "pdf",
    N_ ("vitk2 pdf info|text|render [OPTION…] FILE\n"
        "       vitk2 pdf add PATH…\n"
        "       vitk2 [-c FILE] pdf list|check [OPTION…]\n"
        "       vitk2 [-c FILE] pdf match [OPTION…] [FILE [REFERENCE]]"),
    N_ ("Look into PDFs, and match yours to the references"),
    N_ ("Prints what a PDF says of itself (“info”) or its words (“text”), or draws a page as PNG "
        "(“render”). “add” remembers folders and files; “list” prints the PDFs in them with the "
        "references they are, “match” why they are taken for them, once you said which reference a "
        "file is or, with --refuse, is not; “check” looks again, and prints those that need you. "
        "PDFs are read by a program of its own that can open no other file, reach no network and "
        "start nothing; they are never changed. The exit code of “check” is 1 if there is "
        "something to do."),
    "vitk2 pdf match ~/papers/scan.pdf 85", 1, G_MAXUINT, vitk_command_pdf },
  { "validate", N_ ("vitk2 validate FILE"), N_ ("Print every error and warning of a file"),
    N_ ("Reads an article, and the editor’s notes beside it, and prints every error and warning on "
        "standard error as file:line:column. The exit code is 0 if there is no error, with "
        "warnings or without, and 1 if there is one."),
    "vitk2 validate article.xml", 1, 1, vitk_command_validate },
  { "help", N_ ("vitk2 help [COMMAND]"), N_ ("Print help on the program or on a command"),
    N_ ("Prints what the program can do, or how a command is used."), "vitk2 help refs", 0, 1,
    vitk_command_help },
};

/**
 * vitk_command_table_get:
 * @n_commands: (out): how many there are
 *
 * Returns: (array length=n_commands): all commands, in the order of the help
 */
const VitkCommand *
vitk_command_table_get (guint *n_commands)
{
  *n_commands = G_N_ELEMENTS (commands);
  return commands;
}

/**
 * vitk_command_table_find:
 * @name: a word
 *
 * Returns: (nullable): the command of that name
 */
const VitkCommand *
vitk_command_table_find (const char *name)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];
  return NULL;
}
