#!/usr/bin/env python3
"""Writes excerpts of Azure's API models from the source of Microsoft's management packages; see README.md."""

import ast
import collections
import json
import pathlib
import re
import subprocess
import sys
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
OUT = HERE.parent / "src/main/resources/io/aiposture/azure/api"
PIP_DOWNLOAD = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d"]
SCALARS = {"str": "string", "int": "int", "long": "int", "float": "double", "bool": "bool", "bytes": "string",
           "date": "string", "time": "string", "datetime": "string", "timedelta": "string", "unix-time": "int",
           "Decimal": "double", "object": "any"}


def upper(name):
    return re.sub(r"[^A-Za-z0-9]", "", name[0].upper() + name[1:])


class Package:
    """Model classes and GET requests of one wheel."""

    def __init__(self, pinned, wheels):
        pinned, _, self.folder = pinned.partition("/")
        self.name, version = pinned.split("==")
        self.classes, self.gets = {}, []
        stem = f"{self.name.replace('-', '_')}-{version}-*.whl"
        if not list(wheels.glob(stem)):
            subprocess.run([*PIP_DOWNLOAD, wheels, pinned], check=True)
        with zipfile.ZipFile(next(wheels.glob(stem))) as wheel:
            for path in sorted(wheel.namelist()):
                part = "/_restclient/arm_ml_service/" if self.name == "azure-ai-ml" else "/mgmt/"
                folder = "".join(re.findall(r"/(v\d{4}_\w+)/", path))  # packages with one for each api-version
                if part not in path or "/aio/" in path or folder != self.folder:
                    continue
                if re.search(r"/models/(_models_py3|_models)\.py$", path):
                    nodes = ast.parse(wheel.read(path)).body
                    self.classes.update((n.name, n) for n in nodes if isinstance(n, ast.ClassDef))
                elif re.search(r"operations/_[a-z0-9_]*operations\.py$", path):
                    self.read_gets(ast.parse(wheel.read(path)))

    def read_gets(self, tree):
        for node in tree.body:
            if isinstance(node, ast.FunctionDef) and 'method="GET"' in ast.unparse(node).replace("'", '"'):
                texts = [n.value for n in ast.walk(node) if isinstance(n, ast.Constant) and isinstance(n.value, str)]
                urls = [t for t in texts if t.startswith("/")]
                versions = [t for t in texts if re.fullmatch(r"20\d\d-\d\d-\d\d(-\w+)?", t)]
                self.gets += zip(urls[:1], versions[:1])

    def paths(self, full_type):
        """(is list, url, api-version) of every GET of the type."""
        namespace, _, names = full_type.lower().partition("/")
        for url, version in self.gets:
            segments = url.lower().rpartition("/providers/")[2].split("/")
            if namespace == "microsoft.resources":
                segments = [namespace, *url.lower().strip("/").split("/")]
            if segments[0] == namespace and "/".join(segments[1::2]) == names:
                yield len(segments) % 2 == 0, url, version

    def bases(self, name):
        return [b.id for b in self.classes[name].bases if isinstance(b, ast.Name) and b.id in self.classes]

    def variants(self, name):
        """The class and, where its sub-classes are told apart by a discriminator, those."""
        body = ast.unparse(self.classes[name])
        return [name, *(self.descendants(name) if "__mapping__" in body or "_subtype_map" in body else [])]

    def descendants(self, name):
        for other in sorted(self.classes):
            if name in self.bases(other):
                yield other
                yield from self.descendants(other)

    def own_fields(self, name):
        """Wire path -> type, with what the class inherits."""
        fields = {p: k for base in self.bases(name) for p, k in self.own_fields(base).items()}
        for node in self.classes[name].body:
            if isinstance(node, ast.AnnAssign) and ast.unparse(node.value or node).startswith("rest_"):
                wire = [k.value.value for k in node.value.keywords if k.arg == "name"] or [node.target.id]
                fields[(wire[0],)] = self.annotated(node.annotation)
            elif isinstance(node, ast.Assign) and node.targets[0].id == "_attribute_map":
                for entry in ast.literal_eval(node.value).values():
                    parts = [p.replace("\0", ".") for p in entry["key"].replace("\\.", "\0").split(".")]
                    fields[tuple(parts)] = self.mapped(entry["type"])
        fields.pop(("",), None)  # additional properties
        return fields

    def mapped(self, text):
        if text[0] in "[{":
            return f"{'list' if text[0] == '[' else 'map'}<{self.mapped(text[1:-1])}>"
        return text if text in self.classes else SCALARS.get(text, "string")

    def annotated(self, node):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            return self.annotated(ast.parse(node.value, mode="eval").body)
        if isinstance(node, ast.Subscript):
            args = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
            kind = ast.unparse(node.value).rpartition(".")[2].lower()
            if kind in ("list", "dict"):
                return f"{'list' if kind == 'list' else 'map'}<{self.annotated(args[-1])}>"
            found = {"string"} if kind == "literal" else {self.annotated(a) for a in args}
            return found.pop() if len(found) == 1 else "any"
        scope, _, text = ast.unparse(node).rpartition(".")
        return text if text in self.classes else SCALARS.get(text, "string" if scope == "_models" else "any")


class Excerpt:
    """The closure of schemas that one namespace takes from one package."""

    def __init__(self, package, suffix):
        self.package, self.suffix, self.schemas, self.merged = package, suffix, {}, {}

    def shape(self, name):
        if name not in self.schemas:
            self.fill(name, self.sources(name))
        return name + self.suffix

    def fill(self, name, sources):
        self.schemas[name] = {}  # a model may refer to itself
        alternatives = collections.defaultdict(list)
        for fields in sources:
            nested = collections.defaultdict(dict)
            for path, kind in fields.items():
                if len(path) > 1:
                    nested[path[0]][path[1:]] = kind
                elif kind not in alternatives[path[0]]:
                    alternatives[path[0]].append(kind)
            for wire, inner in nested.items():
                alternatives[wire].append(inner)
        self.schemas[name] = {w: self.merge(name + upper(w), kinds) for w, kinds in alternatives.items()}

    def merge(self, name, kinds):
        """One type for what the sub-classes of a polymorphic model call by the same name."""
        if len(kinds) == 1 and isinstance(kinds[0], str):
            return self.written(kinds[0])
        outer = {k.partition("<")[0] if "<" in k else "" for k in kinds if isinstance(k, str)}
        if outer in ({"list"}, {"map"}) and all(isinstance(k, str) for k in kinds):
            inner = dict.fromkeys(k.partition("<")[2][:-1] for k in kinds)
            return f"{outer.pop()}<{self.merge(name, list(inner))}>"
        if any(isinstance(k, str) and k not in self.package.classes for k in kinds):
            return "any"
        name += "Fields" if name in self.package.classes else ""
        if self.merged.setdefault(name, kinds) != kinds:
            raise SystemExit(f"{name} would be the name of two schemas of {self.package.name}")
        if name not in self.schemas:
            self.fill(name, [f for k in kinds for f in self.sources(k)])
        return name + self.suffix

    def sources(self, kind):
        return [kind] if isinstance(kind, dict) else [self.package.own_fields(k) for k in self.package.variants(kind)]

    def written(self, kind):
        inner = re.search(r"[^<>]+(?=>*$)", kind).group()
        return kind.replace(inner, self.shape(inner)) if inner in self.package.classes else kind


def one_path(package, full_type, wanted_version, pinned=None):
    """A list before a single GET, of a whole subscription before others, the short before the long."""
    have = sorted(package.paths(full_type), key=lambda p: (
        not p[0], not p[1].lower().startswith("/subscriptions/{subscriptionid}/providers/"), len(p[1]), p[1]))
    found = [p for p in have if p[2] == wanted_version and pinned in (None, p[1])]
    if not found:
        raise SystemExit(f"{full_type}: {package.name} has no GET {pinned or ''} of {wanted_version}; it has {have}")
    return found[0]


def main(wheels):
    lines = (l.split("#")[0].split() for l in (HERE / "wanted.txt").read_text().splitlines())
    packages, spaces = {}, collections.defaultdict(lambda: ({}, {}))
    for full_type, pinned, version, model, *path in filter(None, lines):
        package = packages.get(pinned) or packages.setdefault(pinned, Package(pinned, wheels))
        namespace, _, names = full_type.partition("/")
        types, excerpts = spaces[namespace]
        excerpt = excerpts.setdefault(pinned, Excerpt(package, str(len(excerpts) + 1) if excerpts else ""))
        if model not in package.classes:
            raise SystemExit(f"{full_type}: no model {model} in {pinned}")
        is_list, url, _ = one_path(package, full_type, version, *path)
        types[names] = {"apiVersion": version, "path": url, "schema": excerpt.shape(model), "list": is_list}
    OUT.mkdir(parents=True, exist_ok=True)
    for namespace, (types, excerpts) in sorted(spaces.items()):
        schemas = {n + e.suffix: fields for e in excerpts.values() for n, fields in e.schemas.items()}
        if len(schemas) < sum(len(e.schemas) for e in excerpts.values()):
            raise SystemExit(f"{namespace}: two schemas of one name")
        source = "; ".join(f"{p.replace('==', ' ')}, MIT" for p in sorted(excerpts))
        parts = [f'"namespace":{json.dumps(namespace)}', f'"source":{json.dumps(source)}']
        for key, rows in (("types", types), ("schemas", schemas)):
            body = ",\n".join(f"{json.dumps(n)}:{json.dumps(rows[n], sort_keys=True)}" for n in sorted(rows))
            parts.append(f'"{key}":{{\n{body}\n}}')
        (OUT / f"{namespace}.json").write_text("{" + ",\n".join(parts) + "}\n")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
