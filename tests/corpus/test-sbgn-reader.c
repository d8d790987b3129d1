/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* Diagrams in SBGN-ML: everything that one can hold, and every way in which one can be wrong. */
#include "corpus/vitk-corpus-error.h"
#include "corpus/vitk-sbgn-reader.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#define HEAD "<sbgn xmlns='http://sbgn.org/libsbgn/0.3'><map id='m'>\n"
#define TAIL "</map></sbgn>"
#define BOX "<bbox x='0' y='0' w='9' h='9'/>"
#define NODE(id) "<glyph id='" id "' class='macromolecule'>" BOX "</glyph>"

static char *folder;

static VitkDiagram *
read_diagram (const char *xml, GError **error)
{
  g_autofree char *path = g_build_filename (folder, "map.sbgn", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, xml, -1, NULL));
  return vitk_sbgn_reader_read_file (file, NULL, error);
}

static const char whole[] =
    "<sbgn xmlns='http://sbgn.org/libsbgn/0.3' xmlns:h='http://www.w3.org/1999/xhtml'\n"
    "      xmlns:v='urn:vitk2:diagram'>\n"
    "<map id='m' version='http://identifiers.org/combine.specifications/sbgn.pd.level-1.version-"
    "1.3'>\n"
    "<notes><h:p>The\n  whole.</h:p></notes>\n"
    "<extension><renderInformation><listOfColorDefinitions>\n"
    "<colorDefinition id='grey' value='#80808080'/></listOfColorDefinitions>\n"
    "<listOfGradientDefinitions><linearGradient id='fade' x1='0%' y1='25%' x2='1' y2='75%'>\n"
    "<stop offset='0%' stop-color='#ffffff'/><stop offset='100%' stop-color='#ff0000'/>\n"
    "</linearGradient></listOfGradientDefinitions>\n"
    "<listOfStyles><style idList='g1  a1'><g fill='fade' stroke='grey' stroke-width='3'/></style>\n"
    "</listOfStyles></renderInformation></extension>\n"
    "<bbox x='-5' y='-5' w='500' h='400'/>\n"
    "<arc id='a1' class='catalysis' source='g1' target='p.1'>\n"
    "<glyph id='n' class='cardinality'><label text='2'/><bbox x='150' y='40' w='9' "
    "h='9'/></glyph>\n"
    "<start x='100' y='50'/><next x='150' y='50'/>\n"
    "<next x='160' y='60'><point x='155' y='50'/><point x='160' y='55'/></next>\n"
    "<end x='200' y='100'><point x='180' y='100'/></end></arc>\n"
    "<glyph id='c' class='compartment' compartmentOrder='-1.5'><label text='cell'>\n"
    "<bbox x='10' y='1' w='40' h='10'/></label><bbox x='0' y='0' w='300' h='300'/></glyph>\n"
    "<glyph id='g1' class='macromolecule' compartmentRef='c'>\n"
    "<notes><h:p>A protein.</h:p></notes>\n"
    "<extension><v:says anchor='p1'>two\n  words</v:says><other/>"
    "<v:outcome> a  measure </v:outcome><outcome>of SBGN</outcome></extension>\n"
    "<label text='long&#xA;trans-&#10;name'/><clone><label text='again'/></clone>\n"
    "<bbox x=' 10 ' y='2e1' w='90.5' h='60'/>\n"
    "<glyph id='s' class='state variable'><state value='P' variable='Y7'/>" BOX "</glyph>\n"
    "<glyph id='u' class='unit of information'><label text='mt:prot'/>\n"
    "<entity name='macromolecule'/>" BOX "</glyph></glyph>\n"
    "<glyph id='p' class='process' orientation='vertical'>\n"
    "<bbox x='200' y='90' w='20' h='20'/><port id='p.1' x='200' y='100'/></glyph>\n"
    "<glyph id='x' class='complex'><bbox x='1' y='1' w='50' h='50'/>" NODE (
        "x1") "<glyph id='x2' class='macromolecule'><label text='B'/>" BOX "</glyph>\n"
              "<glyph id='x3' class='simple chemical'><label text='C'/>" BOX "</glyph></glyph>\n"
              "</map></sbgn>";

static void
test_glyphs (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkDiagram) diagram = read_diagram (whole, &error);
  const VitkGlyph *glyph;
  g_autofree char *name = NULL;
  g_autofree char *complex = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (diagram->language, ==, VITK_DIAGRAM_PROCESS_DESCRIPTION);
  g_assert_cmpstr (diagram->words, ==, "The whole.");
  g_assert_cmpfloat (diagram->box.x, ==, -5);
  g_assert_cmpfloat (diagram->box.width, ==, 500);
  g_assert_cmpuint (diagram->glyphs->len, ==, 10);

  glyph = vitk_diagram_get_glyph (diagram, "g1");
  name = vitk_glyph_dup_name (glyph);
  g_assert_cmpstr (name, ==, "long trans-name");
  g_assert_cmpint (glyph->glyph_class, ==, VITK_GLYPH_MACROMOLECULE);
  g_assert_cmpfloat (glyph->box.x, ==, 10);
  g_assert_cmpfloat (glyph->box.y, ==, 20);
  g_assert_cmpfloat (glyph->box.width, ==, 90.5);
  g_assert_true (glyph->is_clone);
  g_assert_cmpstr (glyph->clone_label, ==, "again");
  g_assert_cmpstr (glyph->words, ==, "A protein.");
  g_assert_true (glyph->compartment == vitk_diagram_get_glyph (diagram, "c"));
  g_assert_cmpfloat (glyph->compartment->order, ==, -1.5);
  g_assert_cmpfloat (glyph->compartment->label_box.width, ==, 40);
  g_assert_cmpuint (glyph->children->len, ==, 2);
  g_assert_cmpstr (vitk_diagram_get_glyph (diagram, "s")->label, ==, "P@Y7");
  g_assert_true (vitk_diagram_get_glyph (diagram, "s")->parent == glyph);
  g_assert_cmpint (vitk_diagram_get_glyph (diagram, "u")->entity, ==, VITK_GLYPH_MACROMOLECULE);
  g_assert_cmpint (vitk_diagram_get_glyph (diagram, "p")->side, ==, VITK_GLYPH_VERTICAL);
  complex = vitk_glyph_dup_name (vitk_diagram_get_glyph (diagram, "x"));
  g_assert_cmpstr (complex, ==, "B : C");
}

static void
test_arcs (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkDiagram) diagram = read_diagram (whole, &error);
  const VitkArc *arc;
  const VitkGlyph *process;
  g_autoptr (GPtrArray) arcs = NULL;

  g_assert_no_error (error);
  arc = vitk_diagram_get_arc (diagram, "a1");
  process = vitk_diagram_get_glyph (diagram, "p");
  g_assert_cmpint (arc->arc_class, ==, VITK_ARC_CATALYSIS);
  g_assert_true (arc->source == vitk_diagram_get_glyph (diagram, "g1"));
  g_assert_true (arc->target == process);
  g_assert_cmpuint (arc->children->len, ==, 1);
  /* A start, a straight piece, one with two control points, one with a control point for both. */
  g_assert_cmpuint (arc->curved->len, ==, 3);
  g_assert_false (g_array_index (arc->curved, gboolean, 0));
  g_assert_true (g_array_index (arc->curved, gboolean, 1));
  g_assert_true (g_array_index (arc->curved, gboolean, 2));
  g_assert_cmpuint (arc->points->len, ==, 8);
  g_assert_cmpfloat (g_array_index (arc->points, VitkPoint, 4).x, ==, 160);
  g_assert_cmpfloat (g_array_index (arc->points, VitkPoint, 5).x, ==, 180);
  g_assert_cmpfloat (g_array_index (arc->points, VitkPoint, 6).x, ==, 180);
  g_assert_cmpfloat (g_array_index (arc->points, VitkPoint, 7).x, ==, 200);
  arcs = vitk_diagram_dup_arcs_at (diagram, process);
  g_assert_cmpuint (arcs->len, ==, 1);
  g_assert_true (g_ptr_array_index (arcs, 0) == arc);
}

/* A map without a name is called by its number. Each knows its own ports and compartments only. */
static void
test_maps (void)
{
  static const char xml[] = HEAD "<notes>One.</notes>" NODE ("a") "</map><map>" NODE (
      "b") "<arc id='c' class='catalysis' source='b' target='b'><start x='0' y='0'/>"
           "<end x='9' y='9'/></arc></map><map id='empty'/></sbgn>";
  static const char *const names[] = { "m", "2", "empty" };
  static const guint n_glyphs[] = { 1, 1, 0 };
  g_autofree char *path = g_build_filename (folder, "maps.sbgn", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) maps = NULL;
  g_autoptr (VitkDiagram) first = NULL;
  guint i;

  g_assert_true (g_file_set_contents (path, xml, -1, NULL));
  maps = vitk_sbgn_reader_read_maps (file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (maps->len, ==, G_N_ELEMENTS (names));
  for (i = 0; i < maps->len; i++)
    {
      const VitkDiagram *map = g_ptr_array_index (maps, i);

      g_assert_cmpstr (map->name, ==, names[i]);
      g_assert_cmpuint (map->glyphs->len, ==, n_glyphs[i]);
    }
  g_assert_nonnull (vitk_diagram_get_arc (g_ptr_array_index (maps, 1), "c"));
  g_assert_null (((VitkDiagram *) g_ptr_array_index (maps, 1))->words);
  /* A figure is drawn after the first. */
  first = vitk_sbgn_reader_read_file (file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (first->words, ==, "One.");
  g_remove (path);
}

static void
test_bindings (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkDiagram) diagram = read_diagram (whole, &error);
  const VitkGlyph *glyph;
  const VitkClaim *claim;
  const VitkDiagramStyle *style;
  const VitkColorStop *stop;

  g_assert_no_error (error);
  glyph = vitk_diagram_get_glyph (diagram, "g1");
  g_assert_cmpuint (glyph->claims->len, ==, 1);
  claim = g_ptr_array_index (glyph->claims, 0);
  g_assert_cmpstr (claim->anchor, ==, "p1");
  g_assert_cmpstr (claim->quote, ==, "two words");
  g_assert_cmpint (claim->line, ==, 23);
  g_assert_cmpint (claim->column, ==, 12);
  g_assert_cmpuint (glyph->outcomes->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (glyph->outcomes, 0), ==, "a measure");
  style = &vitk_diagram_get_arc (diagram, "a1")->style;
  g_assert_true (style->fill == glyph->style.fill);
  g_assert_cmpuint (style->fill->stops->len, ==, 2);
  g_assert_cmpfloat (style->fill->y1, ==, 0.25);
  g_assert_cmpfloat (style->fill->x2, ==, 1);
  g_assert_cmpfloat (style->stroke_width, ==, 3);
  stop = &g_array_index (style->stroke->stops, VitkColorStop, 0);
  g_assert_cmpfloat_with_epsilon (stop->alpha, 128 / 255.0, 1e-9);
  stop = &g_array_index (style->fill->stops, VitkColorStop, 1);
  g_assert_cmpfloat (stop->offset, ==, 1);
  g_assert_cmpfloat (stop->green, ==, 0);
}

static const struct
{
  const char *xml;
  const char *message;
} errors[] = {
  { "", "1:1: " },
  { "<article/>", "1:1: <article> is not <sbgn>, so this is no diagram" },
  { "<sbgn/>", "1:1: <sbgn> is not of SBGN-ML: its namespace is “”" },
  { "<sbgn xmlns='urn:other'/>", "1:1: <sbgn> is not of SBGN-ML: its namespace is “urn:other”" },
  { "<sbgn xmlns='http://sbgn.org/libsbgn/0.3'>\n<map xmlns='urn:other'/></sbgn>",
    "2:1: <map> is not of SBGN-ML: its namespace is “urn:other”" },
  { HEAD "<glyph xmlns='urn:other'/>" TAIL,
    "2:1: <glyph> is not of SBGN-ML: its namespace is “urn:other”" },
  { HEAD "<glyph id='g' class='and'>\n<bbox xmlns='urn:other'/>" BOX "</glyph>" TAIL,
    "3:1: <bbox> is not of SBGN-ML: its namespace is “urn:other”" },
  { HEAD NODE ("g") "<arc id='a' class='catalysis' source='g' target='g'>"
                    "\n<start xmlns='urn:other'/></arc>" TAIL,
    "3:1: <start> is not of SBGN-ML: its namespace is “urn:other”" },
  { "words", "1:1: " },
  { "<sbgn xmlns='http://sbgn.org/libsbgn/0.3'><map id='m", "1:53: " },
  { "<!DOCTYPE sbgn [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'><!ENTITY c '&b;&b;'>]>\n" HEAD
    "<notes>&c;</notes>" TAIL,
    "1:4: entity “b” is made of other entities" },
  { "<!DOCTYPE sbgn [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>\n" HEAD "<notes>&a;</notes>" TAIL,
    "3:11: entity “a” is in another file, which is not opened" },
  { "<sbgn xmlns='http://sbgn.org/libsbgn/0.3'/>", "1:1: <sbgn> lacks <map>" },
  { HEAD "</map>\n<map id='m'/></sbgn>", "3:1: the id “m” stands twice" },
  { HEAD NODE ("a") "</map>\n<map id='n'>\n" NODE ("a") "</map></sbgn>",
    "4:1: the id “a” stands twice" },
  { HEAD NODE ("a") "</map>\n<map id='n'>\n" NODE (
        "b") "\n"
             "<arc id='c' class='catalysis' source='b' target='a'/></map></sbgn>",
    "5:1: no glyph or port has the id “a”" },
  { HEAD "<node/>" TAIL, "2:1: <node> does not belong in <map>" },
  { HEAD "<glyph/>" TAIL, "2:1: <glyph> lacks its attribute “id”" },
  { HEAD "<glyph id='g'/>" TAIL, "2:1: <glyph> lacks its attribute “class”" },
  { HEAD "<glyph id='g' class='blob'/>" TAIL, "2:1: “blob” is no class of glyphs" },
  { HEAD "<glyph id='g' class='and'/>" TAIL, "2:1: <glyph> lacks <bbox>" },
  { HEAD "<glyph id='g' class='and'>\n<bbox x='1' y='1' w='1'/></glyph>" TAIL,
    "3:1: <bbox> lacks its attribute “h”" },
  { HEAD "<glyph id='g' class='and'>\n<bbox x='1' y='1' w='1' h='-1'/></glyph>" TAIL,
    "3:1: <bbox> is smaller than nothing" },
  { HEAD "<glyph id='g' class='and'>\n<bbox x='NaN' y='1' w='1' h='1'/></glyph>" TAIL,
    "3:1: “x” of <bbox> is not a number: “NaN”" },
  { HEAD "<glyph id='g' class='and'>\n<bbox x='INF' y='1' w='1' h='1'/></glyph>" TAIL,
    "3:1: “x” of <bbox> is not a number: “INF”" },
  { HEAD "<glyph id='g' class='and'>\n<bbox x='1,5' y='1' w='1' h='1'/></glyph>" TAIL,
    "3:1: “x” of <bbox> is not a number: “1,5”" },
  { HEAD "<glyph id='g' class='and'>\n<bbox x='0x1' y='1' w='1' h='1'/></glyph>" TAIL,
    "3:1: “x” of <bbox> is not a number: “0x1”" },
  { HEAD "<glyph id='g' class='and'>\n<bbox x='1e999' y='1' w='1' h='1'/></glyph>" TAIL,
    "3:1: “x” of <bbox> is not a number: “1e999”" },
  { HEAD "<glyph id='g' class='and'>\n<bbox x='' y='1' w='1' h='1'/></glyph>" TAIL,
    "3:1: “x” of <bbox> is not a number: “”" },
  { HEAD "<glyph id='g' class='and'>\n<bbox x='1e9' y='1' w='1' h='1'/></glyph>" TAIL,
    "3:1: “x” of <bbox> is out of all bounds: 1e9" },
  { HEAD "<glyph id='g' class='and' orientation='askew'>" BOX "</glyph>" TAIL,
    "2:1: “askew” is no orientation of a glyph" },
  { HEAD "<glyph id='g' class='and'>" BOX "\n<fill/></glyph>" TAIL,
    "3:1: <fill> does not belong in <glyph>" },
  { HEAD "<glyph id='g' class='and'>" BOX "\n<label/></glyph>" TAIL,
    "3:1: <label> lacks its attribute “text”" },
  { HEAD "<glyph id='g' class='and'>" BOX "\n<entity name='imp'/></glyph>" TAIL,
    "3:1: “imp” is no kind of entity" },
  { HEAD "<glyph id='g' class='and'>" BOX "\n<callout/></glyph>" TAIL,
    "3:1: <callout> lacks <point>" },
  { HEAD "<glyph id='g' class='and' compartmentRef='z'>" BOX "</glyph>" TAIL,
    "2:1: no compartment has the id “z”" },
  { HEAD NODE ("z") "\n<glyph id='g' class='and' compartmentRef='z'>" BOX "</glyph>" TAIL,
    "3:1: no compartment has the id “z”" },
  { HEAD NODE ("g") "\n" NODE ("g") TAIL, "3:1: the id “g” stands twice" },
  { HEAD "<glyph id='g' class='and'>" BOX "\n<port id='g' x='1' y='1'/></glyph>" TAIL,
    "3:1: the id “g” stands twice" },
  { HEAD NODE ("g") "\n<arc id='a'/>" TAIL, "3:1: <arc> lacks its attribute “class”" },
  { HEAD NODE ("g") "\n<arc id='a' class='line'/>" TAIL, "3:1: “line” is no class of arcs" },
  { HEAD NODE ("g") "\n<arc id='a' class='catalysis' target='g'/>" TAIL,
    "3:1: <arc> lacks its attribute “source”" },
  { HEAD NODE ("g") "\n<arc id='a' class='catalysis' source='h' target='g'/>" TAIL,
    "3:1: no glyph or port has the id “h”" },
  { HEAD NODE ("g") "\n<arc id='a' class='catalysis' source='g' target='a'/>" TAIL,
    "3:1: no glyph or port has the id “a”" },
  { HEAD NODE ("g") "\n<arc id='a' class='catalysis' source='g' target='g'/>" TAIL,
    "3:1: <arc> lacks <start>" },
  { HEAD NODE ("g") "\n<arc id='a' class='catalysis' source='g' target='g'><start x='1' y='1'/>"
                    "</arc>" TAIL,
    "3:1: <arc> lacks <end>" },
  { HEAD NODE ("g") "\n<arc id='a' class='catalysis' source='g' target='g'><start x='1' y='1'/>"
                    "\n<end x='1'/></arc>" TAIL,
    "4:1: <end> lacks its attribute “y”" },
  { HEAD NODE ("g") "\n<arc id='a' class='catalysis' source='g' target='g'><start x='1' y='1'/>"
                    "\n<via/></arc>" TAIL,
    "4:1: <via> does not belong in <arc>" },
  { HEAD NODE ("g") "\n<arc id='a' class='catalysis' source='g' target='g'><start x='1' y='1'/>"
                    "<end x='1' y='1'><point x='1' y='1'/><point x='1' y='1'/>\n"
                    "<point x='1' y='1'/></end></arc>" TAIL,
    "4:1: a curve has no more than two <point>" },
  { HEAD "<extension><renderInformation><listOfColorDefinitions>\n"
         "<colorDefinition id='c' value='red'/></listOfColorDefinitions></renderInformation>"
         "</extension>" TAIL,
    "3:1: “value” of <colorDefinition> is no colour as #rrggbb: “red”" },
  { HEAD "<extension><renderInformation><listOfStyles><style idList='a'>\n"
         "<g fill='blue'/></style></listOfStyles></renderInformation></extension>" TAIL,
    "3:1: no colour has the name “blue”" },
  { HEAD "<glyph id='g' class='and'><extension>\n<says xmlns='urn:vitk2:diagram'>w</says>"
         "</extension>" BOX "</glyph>" TAIL,
    "3:1: <says> lacks its attribute “anchor”" },
  { HEAD "<glyph id='g' class='and'><extension>\n<says xmlns='urn:vitk2:diagram' anchor='a'/>"
         "</extension>" BOX "</glyph>" TAIL,
    "3:1: <says> is empty" },
  { HEAD "<glyph id='g' class='and'><extension>\n<outcome xmlns='urn:vitk2:diagram'> </outcome>"
         "</extension>" BOX "</glyph>" TAIL,
    "3:1: <outcome> is empty" },
  { HEAD "<glyph id='g' id='h' class='and'>" BOX "</glyph>" TAIL,
    "2:1: attribute “id” stands twice in a tag; the first one counts" },
  { HEAD NODE ("g"), "2:76: " },
};

static void
test_errors (void)
{
  g_autofree char *front = g_strconcat (folder, "/map.sbgn:", NULL);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (errors); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (VitkDiagram) diagram = read_diagram (errors[i].xml, &error);

      g_test_message ("%s", error != NULL ? error->message : errors[i].xml);
      g_assert_null (diagram);
      g_assert_true (error->domain == VITK_CORPUS_ERROR);
      g_assert_true (g_str_has_prefix (error->message, front));
      /* What the parser itself says is its own; where, is ours. */
      if (g_str_has_suffix (errors[i].message, ": "))
        g_assert_true (g_str_has_prefix (error->message + strlen (front), errors[i].message));
      else
        g_assert_cmpstr (error->message + strlen (front), ==, errors[i].message);
    }
}

/* Entities of entities of entities, which would fill all memory: an attribute has them written out
 * before anybody looks. */
static void
test_bomb (void)
{
  g_autoptr (GString) xml = g_string_new ("<!DOCTYPE sbgn [<!ENTITY a 'aaaaaaaaaa'>");
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkDiagram) diagram = NULL;
  char name;

  for (name = 'b'; name < 'm'; name++)
    g_string_append_printf (xml, "<!ENTITY %c '&%c;&%c;&%c;&%c;&%c;&%c;&%c;&%c;'>", name, name - 1,
                            name - 1, name - 1, name - 1, name - 1, name - 1, name - 1, name - 1);
  g_string_append (xml, "]>\n" HEAD "<glyph id='&l;' class='and'>" BOX "</glyph>" TAIL);
  diagram = read_diagram (xml->str, &error);
  g_assert_null (diagram);
  g_assert_true (error->domain == VITK_CORPUS_ERROR);
  g_assert_nonnull (strstr (error->message, "map.sbgn:3:15: entities are made of other entities"));
}

/* Complexes in complexes, deeper than anybody draws them. */
static void
test_too_deep (void)
{
  g_autoptr (GString) xml = g_string_new (HEAD);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkDiagram) diagram = NULL;
  guint i;

  for (i = 0; i < 5000; i++)
    g_string_append_printf (xml, "<glyph id='g%u' class='complex'>" BOX "\n", i);
  for (i = 0; i < 5000; i++)
    g_string_append (xml, "</glyph>");
  g_string_append (xml, TAIL);
  diagram = read_diagram (xml->str, &error);
  g_assert_null (diagram);
  g_assert_nonnull (strstr (error->message, "elements are nested more than 200 deep"));
}

/* What is odd is drawn where it is: left of nothing, above it, of no size, or on one point. */
static void
test_odd (void)
{
  static const char xml[] =
      HEAD "<glyph id='a' class='macromolecule'><bbox x='-500' y='-3e2' w='0' h='0'/></glyph>"
           "<arc id='r' class='catalysis' source='a' target='a'><start x='5' y='5'/>"
           "<end x='5' y='5'/></arc>" TAIL;
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkDiagram) diagram = read_diagram (xml, &error);

  g_assert_no_error (error);
  g_assert_cmpfloat (diagram->box.x, ==, -520);
  g_assert_cmpfloat (diagram->box.y, ==, -320);
  g_assert_cmpfloat (diagram->box.width, ==, 545);
}

/* So many glyphs that nobody could look at them: refused at the first that is too many. */
static void
test_too_many (void)
{
  g_autoptr (GString) xml = g_string_new (HEAD);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkDiagram) diagram = NULL;
  guint i;

  for (i = 0; i < 100000; i++)
    g_string_append_printf (xml, "<glyph id='g%u' class='process'>" BOX "</glyph>\n", i);
  g_string_append (xml, TAIL);
  diagram = read_diagram (xml->str, &error);
  g_assert_null (diagram);
  g_assert_error (error, VITK_CORPUS_ERROR, VITK_CORPUS_ERROR_NOT_DIAGRAM);
  g_assert_nonnull (
      strstr (error->message, "map.sbgn:50002:1: more than 50000 glyphs, arcs and ports"));
}

static void
test_too_many_maps (void)
{
  g_autoptr (GString) xml = g_string_new ("<sbgn xmlns='http://sbgn.org/libsbgn/0.3'>\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkDiagram) diagram = NULL;
  guint i;

  for (i = 0; i < 100000; i++)
    g_string_append (xml, "<map/>\n");
  g_string_append (xml, "</sbgn>");
  diagram = read_diagram (xml->str, &error);
  g_assert_null (diagram);
  g_assert_error (error, VITK_CORPUS_ERROR, VITK_CORPUS_ERROR_NOT_DIAGRAM);
  g_assert_nonnull (strstr (error->message, "map.sbgn:102:1: more than 100 maps"));
}

/* Without a canvas, or with one that is too small, all that is drawn is in it. */
static void
test_canvas (void)
{
  static const char *const files[] = {
    HEAD "<glyph id='g' class='and'><bbox x='100' y='200' w='30' h='40'/></glyph>" TAIL,
    HEAD "<bbox x='0' y='0' w='110' h='210'/>"
         "<glyph id='g' class='and'><bbox x='100' y='200' w='30' h='40'/></glyph>" TAIL,
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (VitkDiagram) diagram = read_diagram (files[i], &error);

      g_assert_no_error (error);
      g_assert_cmpfloat (diagram->box.x, ==, 80);
      g_assert_cmpfloat (diagram->box.y, ==, 180);
      g_assert_cmpfloat (diagram->box.width, ==, 70);
      g_assert_cmpfloat (diagram->box.height, ==, 80);
    }
}

static const struct
{
  const char *name;
  VitkDiagramLanguage language;
  guint n_glyphs;
  guint n_arcs;
} samples[] = {
  { "AF_Reference_Card", VITK_DIAGRAM_ACTIVITY_FLOW, 45, 9 },
  { "PD_Reference_Card", VITK_DIAGRAM_PROCESS_DESCRIPTION, 78, 12 },
  { "activity-nodes", VITK_DIAGRAM_ACTIVITY_FLOW, 5, 2 },
  { "and", VITK_DIAGRAM_PROCESS_DESCRIPTION, 15, 5 },
  { "compartment", VITK_DIAGRAM_ACTIVITY_FLOW, 5, 3 },
  { "compartments", VITK_DIAGRAM_PROCESS_DESCRIPTION, 8, 3 },
  { "mapk_cascade", VITK_DIAGRAM_PROCESS_DESCRIPTION, 35, 27 },
  { "modulation", VITK_DIAGRAM_ACTIVITY_FLOW, 2, 1 },
  { "neuronal_muscle_signalling_color", VITK_DIAGRAM_PROCESS_DESCRIPTION, 52, 38 },
};

static void
test_samples (void)
{
  const char *samples_folder = g_getenv ("SBGN_SAMPLES");
  guint i;

  if (!g_file_test (samples_folder, G_FILE_TEST_IS_DIR))
    {
      g_test_skip ("the samples are not here");
      return;
    }
  for (i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *name = g_strconcat (samples[i].name, ".sbgn", NULL);
      g_autofree char *path = g_build_filename (samples_folder, name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GError) error = NULL;
      g_autoptr (VitkDiagram) diagram = vitk_sbgn_reader_read_file (file, NULL, &error);

      g_test_message ("%s", name);
      g_assert_no_error (error);
      g_assert_cmpint (diagram->language, ==, samples[i].language);
      g_assert_cmpuint (diagram->glyphs->len, ==, samples[i].n_glyphs);
      g_assert_cmpuint (diagram->arcs->len, ==, samples[i].n_arcs);
    }
}

int
main (int argc, char **argv)
{
  int status;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("vitk2-XXXXXX", NULL);
  g_test_add_func ("/corpus/sbgn/glyphs", test_glyphs);
  g_test_add_func ("/corpus/sbgn/arcs", test_arcs);
  g_test_add_func ("/corpus/sbgn/maps", test_maps);
  g_test_add_func ("/corpus/sbgn/bindings", test_bindings);
  g_test_add_func ("/corpus/sbgn/errors", test_errors);
  g_test_add_func ("/corpus/sbgn/bomb", test_bomb);
  g_test_add_func ("/corpus/sbgn/too-deep", test_too_deep);
  g_test_add_func ("/corpus/sbgn/odd", test_odd);
  g_test_add_func ("/corpus/sbgn/too-many", test_too_many);
  g_test_add_func ("/corpus/sbgn/too-many-maps", test_too_many_maps);
  g_test_add_func ("/corpus/sbgn/canvas", test_canvas);
  g_test_add_func ("/corpus/sbgn/samples", test_samples);
  status = g_test_run ();
  {
    g_autofree char *path = g_build_filename (folder, "map.sbgn", NULL);

    g_unlink (path);
    g_rmdir (folder);
  }
  g_free (folder);
  return status;
}
