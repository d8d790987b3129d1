#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: test-shortcuts.py ROOT

Compares the keys that the program at ROOT listens to with those that its window
of shortcuts lists: none is forgotten, none is promised in vain, none is taken
twice. Then each of them is left out once, to see that it would be missed.
"""
import glob
import os
import re
import sys
import xml.etree.ElementTree as ElementTree

MODIFIERS = {"GDK_SHIFT_MASK": "shift", "GDK_CONTROL_MASK": "control", "GDK_ALT_MASK": "alt"}
# The same key elsewhere on the keyboard.
VARIANTS = {"kp_enter": "return", "iso_enter": "return", "kp_space": "space", "kp_up": "up",
            "kp_down": "down", "kp_left": "left", "kp_right": "right"}
# What GTK itself listens to in the places where the list says so.
TOOLKIT = ["Tab", "<Shift>Tab", "Home", "End", "<Control>a", "<Control>c", "<Shift>Left",
           "<Shift>Right", "F8", "F10", "Escape"]
NO_KEYS = {"press", "release"}


def key(name, modifiers=()):
    name = name.lower()
    return frozenset(modifiers), VARIANTS.get(name, name)


def parse(accelerator):
    modifiers = re.findall(r"<(\w+)>", accelerator.lower())
    return key(re.sub(r"<\w+>", "", accelerator),
               {"control" if m in ("ctrl", "ctl", "primary") else m for m in modifiers})


def read_sources(texts):
    """The keys of actions, by action, and the keys of widgets."""
    actions, keys = {}, []
    for text in texts:
        for action, accels in re.findall(
                r'\{ "((?:win|app|window)\.[-:\w]+)",\s*\{ ((?:"[^"]+"(?:, )?)+)(?:, NULL)? \} \}',
                text):
            actions[action] = [parse(a) for a in re.findall(r'"([^"]+)"', accels)]
        for name, masks in re.findall(r"GDK_KEY_(\w+)(?:, ((?:GDK_\w+_MASK(?: \| )?)+))?", text):
            if name.lower() not in NO_KEYS:
                keys.append(key(name, [MODIFIERS[m] for m in masks.split(" | ") if m]))
        for trigger in re.findall(r'trigger_parse_string \("([^"]+)"\)', text):
            keys += [parse(part) for part in trigger.split("|")]
    return actions, keys


def read_list(xml):
    """The actions and keys of each line of the list."""
    lines = []
    for item in ElementTree.fromstring(xml).iter("object"):
        if item.get("class") != "GtkShortcutsShortcut":
            continue
        properties = {p.get("name"): p.text for p in item.findall("property")}
        keys = []
        for word in (properties.get("accelerator") or "").split():
            first, _, last = word.partition("...")
            if last:
                keys += [parse(f"{first[:-1]}{n}") for n in range(int(first[-1]),
                                                                  int(last[-1]) + 1)]
            else:
                keys.append(parse(first))
        lines.append((properties.get("action-name"), keys))
    return lines


def say(accelerator):
    return "".join(f"<{m}>" for m in sorted(accelerator[0])) + accelerator[1]


def find_faults(actions, keys, lines):
    faults = []
    listed_actions = {action for action, _ in lines if action}
    listed = {k for _, line in lines for k in line}
    used = [k for accels in actions.values() for k in accels]
    for action, accels in actions.items():
        if action not in listed_actions and not listed.intersection(accels):
            faults.append(f"{action} is not listed")
    faults += [f"{say(k)} is not listed" for k in keys if k not in listed]
    faults += [f"{action} has no key" for action in listed_actions if action not in actions]
    faults += [f"nobody listens to {say(k)}"
               for k in listed.difference(used, keys, map(parse, TOOLKIT))]
    faults += [f"{say(k)} is taken twice" for k in set(used) if used.count(k) > 1]
    return faults


def main():
    root = sys.argv[1]
    texts = [open(path, encoding="utf-8").read() for room in ("app", "widgets")
             for path in sorted(glob.glob(os.path.join(root, "src", room, "*.c")))]
    lines = []
    for path in sorted(glob.glob(os.path.join(root, "ui", "vitk-shortcuts*.ui"))):
        with open(path, encoding="utf-8") as file:
            lines += read_list(file.read())
    actions, keys = read_sources(texts)
    faults = find_faults(actions, keys, lines)
    print("1..2")
    for fault in faults:
        print(f"# {fault}")
    print(("not ok" if faults or not keys or not actions else "ok") + " 1 every key is listed")

    unmissed = []
    for i, (action, own) in enumerate(lines):
        others = lines[:i] + lines[i + 1:]
        elsewhere = {k for _, line in others for k in line}
        needed = action is not None or [k for k in own if k in keys and k not in elsewhere]
        if needed and not find_faults(actions, keys, others):
            unmissed.append(action or " ".join(map(say, own)))
    for name in unmissed:
        print(f"# {name} could be left out")
    print(("not ok" if unmissed else "ok") + " 2 none could be left out")
    return 1 if faults or unmissed else 0


if __name__ == "__main__":
    sys.exit(main())
