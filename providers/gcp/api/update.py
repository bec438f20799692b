#!/usr/bin/env python3
"""Cuts the API descriptions of the Google Cloud provider out of Google's discovery documents.

Usage: update.py DOCUMENTS_DIRECTORY VERSION_OF_THE_WHEEL
Reads wanted.txt beside this file, writes one file per API and version, or nothing if there is any problem.
"""
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
TARGET = HERE.parent / "src/main/resources/io/aiposture/gcp/api"
SOURCE = "google-api-python-client"
SCALARS = {"string": "string", "integer": "int", "number": "double", "boolean": "bool"}
# A scanner of configuration has no business with what these answer: key material, contents, user data.
FORBIDDEN = ("access", "download", "getConnectorSecret", "getKeyString", "memories.list", "objects.get", "sessions.list")


def wanted():
    """Maps an API and its version to the method ids and the schema names that are wanted of it."""
    lines = [line.partition("#")[0].split() for line in (HERE / "wanted.txt").read_text().splitlines()]
    lines = [line for line in lines if line]
    problems = [f"wanted.txt: not above {' '.join(b)}: {' '.join(a)}" for a, b in zip(lines, lines[1:]) if a >= b]
    result = {}
    for line in lines:
        if len(line) == 2 or len(line) == 3 and line[1] == "schema":
            result.setdefault(line[0], ([], []))[len(line) - 2].append(line[-1])
        else:
            problems.append("wanted.txt: not understood: " + " ".join(line))
    return result, problems


def methods_of(resource):
    for method in resource.get("methods", {}).values():
        yield method["id"].split(".", 1)[1], method
    for child in resource.get("resources", {}).values():
        yield from methods_of(child)


class Excerpt:
    """What one document says about the wanted methods and everything their messages are made of."""

    def __init__(self, document, version):
        self.document = document
        self.head = {"api": document["name"], "version": document["version"], "revision": document["revision"],
                     "source": f"{SOURCE} {version}, Apache-2.0", "rootUrl": document["rootUrl"]}
        self.methods = {}
        self.schemas = {}
        self.problems = []

    def add_method(self, method_id, method):
        if method is None:
            return self.problems.append(f"no method {method_id}")
        verb = method["httpMethod"]
        if verb != "GET" and not method_id.endswith(".getIamPolicy"):
            self.problems.append(f"{method_id} is no read: {verb}")
        if any(("." + method_id).endswith("." + name) for name in FORBIDDEN):
            self.problems.append(f"{method_id} answers secrets or contents")
        query = [name for name, p in method.get("parameters", {}).items() if p["location"] == "query"]
        entry = {"verb": verb, "path": self.document["servicePath"] + method["path"], "query": sorted(query)}
        for key in ("request", "response"):
            if key in method:
                entry[key] = method[key]["$ref"]
                self.add_schema(entry[key])
        self.methods[method_id] = entry

    def add_schema(self, name):
        if name not in self.document["schemas"]:
            self.problems.append(f"no schema {name}")
        elif name not in self.schemas:
            self.add_shape(name, self.document["schemas"][name])

    def add_shape(self, name, schema):
        if "<" in name or ">" in name:
            self.problems.append(f"no name for a shape: {name}")
        shape = self.schemas[name] = {}
        for field, value in schema.get("properties", {}).items():
            shape[field] = self.type_of(value, name + field[:1].upper() + field[1:])

    def type_of(self, schema, inline_name):
        """The field type as FieldType.parse reads it; inline_name is for a structure that has no name."""
        kind = schema.get("type", "any")
        if "$ref" in schema:
            return self.type_of_reference(schema["$ref"], inline_name)
        if kind in SCALARS:
            return SCALARS[kind]
        if kind == "array":
            return f"list<{self.type_of(schema['items'], inline_name)}>"
        if kind == "object" and schema.get("properties"):
            if inline_name in self.document["schemas"] or inline_name in self.schemas:
                self.problems.append(f"two schemas would be called {inline_name}")
            self.add_shape(inline_name, schema)
            return inline_name
        if kind == "object" and "additionalProperties" in schema:
            return f"map<{self.type_of(schema['additionalProperties'], inline_name)}>"
        return "any"

    def type_of_reference(self, name, inline_name):
        target = self.document["schemas"].get(name, {})
        if target and not target.get("properties"):
            return self.type_of(target, inline_name)
        self.add_schema(name)
        return name

    def text(self):
        parts = [f"{dumps(key)}: {dumps(value)}" for key, value in self.head.items()]
        endpoints = [e for e in self.document.get("endpoints", []) if "preprod" not in e["endpointUrl"]]
        locations = {e["location"]: e["endpointUrl"] for e in reversed(endpoints)}  # the first of a location
        tables = {"locations": locations, "methods": self.methods, "schemas": self.schemas}
        parts += [f"{dumps(key)}: {table(value)}" for key, value in tables.items() if value or key != "locations"]
        return "{\n" + ",\n".join(parts) + "\n}\n"


def dumps(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"))


def table(entries):
    return "{\n" + ",\n".join(f"{dumps(name)}: {dumps(entries[name])}" for name in sorted(entries)) + "\n}"


def excerpt(directory, version, api, methods, schemas):
    document = json.loads((directory / f"{api.replace(':', '.')}.json").read_text())
    known = dict(methods_of(document))
    result = Excerpt(document, version)
    for method in methods:
        result.add_method(method, known.get(method))
    for schema in schemas:
        result.add_schema(schema)
    return result


def main(directory, version):
    asked, problems = wanted()
    excerpts = {api: excerpt(pathlib.Path(directory), version, api, *lines) for api, lines in asked.items()}
    problems += [f"{api}: {problem}" for api, e in excerpts.items() for problem in e.problems]
    if problems:
        sys.exit("\n".join(problems))
    TARGET.mkdir(parents=True, exist_ok=True)
    for old in TARGET.glob("*.json"):
        if f'"source": "{SOURCE} ' in old.read_text():
            old.unlink()
    for api, e in excerpts.items():
        text = e.text()
        (TARGET / f"{api.replace(':', '.')}.json").write_text(text)
        print(f"{api}: {len(e.methods)} methods, {len(e.schemas)} schemas, {len(text)} bytes")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) == 3 else __doc__)
