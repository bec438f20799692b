#!/usr/bin/env python3
"""Cuts API descriptions out of Google's Python clients, for APIs that have no discovery document yet.

Usage: from_clients.py, in an environment where the clients below are installed (pip install google-cloud-...).
Reads wanted-from-clients.txt beside this file, writes one file per API and version, or nothing if there is any problem.
Methods and paths come from a client's REST transports, fields from its messages.
"""
import importlib
import importlib.metadata
import json
import pathlib
import pkgutil
import re
import sys
import typing

from google.protobuf.descriptor import FieldDescriptor

HERE = pathlib.Path(__file__).resolve().parent
TARGET = HERE.parent / "src/main/resources/io/aiposture/gcp/api"
PACKAGES = {"cloudquotas": "google-cloud-quotas"}  # the others are called google-cloud-API
# How messages with a JSON form of their own are written.
WRAPPED = {"Any": "map<any>", "Empty": "any", "ListValue": "list<any>", "Struct": "map<any>", "Value": "any",
           "Duration": "string", "FieldMask": "string", "Timestamp": "string", "BoolValue": "bool",
           "DoubleValue": "double", "FloatValue": "double", "Int32Value": "int", "Int64Value": "string",
           "StringValue": "string"}
INTEGERS = {getattr(FieldDescriptor, "TYPE_" + t) for t in ("INT32", "UINT32", "SINT32", "FIXED32", "SFIXED32")}
SCALARS = {FieldDescriptor.TYPE_BOOL: "bool", FieldDescriptor.TYPE_DOUBLE: "double",
           FieldDescriptor.TYPE_FLOAT: "double", **dict.fromkeys(INTEGERS, "int")}


def wanted():
    """Maps an API and its version to the method ids that are wanted of it."""
    result = {}
    lines = (HERE / "wanted-from-clients.txt").read_text().splitlines()
    for api, method in (line.split() for line in lines if line and not line.startswith("#")):
        result.setdefault(api, []).append(method)
    return result


def descriptor(message):
    return message.pb(message()).DESCRIPTOR if hasattr(message, "pb") else message.DESCRIPTOR


def method_id(name, uri):
    """projects.locations.templates.list for ListTemplates of /v1/{parent=projects/*/locations/*}/templates."""
    pattern, rest = re.fullmatch(r"/v[^/]+/\{\w+=([^}]*)\}(.*)", uri).groups()
    segments = (pattern + rest.partition(":")[0]).split("/")
    verb = rest.partition(":")[2] or ("list" if name.startswith("List") else "get")
    if verb == "get" and segments[-1] != "*":  # there is just one
        verb = "get" + segments[-1][:1].upper() + segments.pop()[1:]
    return ".".join([s for s in segments if s and s != "*"] + [verb])


def methods_of(module):
    """Every method of a client that its REST transports can call: id, path, request, answer."""
    services = importlib.import_module(f"google.cloud.{module}.services")
    for service in pkgutil.iter_modules(services.__path__):
        rest = importlib.import_module(f"{services.__name__}.{service.name}.transports.rest")
        transport = next(t for n, t in vars(rest).items() if n.endswith("RestTransport") and not n.startswith("_"))
        for name, stub in vars(transport).items():
            options = getattr(stub, "_get_http_options", None)
            for option in options() if options else ():
                if re.match(r"_(List|Get)", name) and re.fullmatch(r"/v[^/]+/\{\w+=[^}]*\}.*", option["uri"]):
                    hints = typing.get_type_hints(stub.__call__)
                    yield method_id(name[1:], option["uri"]), option["uri"], hints["request"], hints["return"]


class Excerpt:
    """What one client says about the wanted methods and everything their messages are made of."""

    def __init__(self, api, version):
        package = PACKAGES.get(api, f"google-cloud-{api}")
        source = f"{package} {importlib.metadata.version(package)}, Apache-2.0"
        self.head = {"api": api, "version": version, "revision": "", "source": source,
                     "rootUrl": f"https://{api}.googleapis.com/"}
        self.methods = {}
        self.schemas = {}

    def add_method(self, name, uri, request, answer):
        path = re.sub(r"\{(\w+)=[^}]*\}", r"{+\1}", uri).lstrip("/")
        asked = descriptor(request)
        entry = {"verb": "GET", "path": path, "query": [], "response": self.name_of(descriptor(answer))}
        if name.endswith("getIamPolicy"):
            entry.update(verb="POST", request=asked.name)
            self.schemas[asked.name] = {"options": "GetPolicyOptions"}
            self.schemas["GetPolicyOptions"] = {"requestedPolicyVersion": "int"}
        else:
            entry["query"] = sorted(f.json_name for f in asked.fields if "{+%s}" % f.name not in path)
        self.methods[name] = entry

    def name_of(self, message):
        """The name of a structure, which is taken in; those inside others have the names of both."""
        name, outer = message.name, message.containing_type
        while outer:
            name, outer = outer.name + name, outer.containing_type
        if name not in self.schemas:
            shape = self.schemas[name] = {}
            for field in message.fields:
                shape[field.json_name] = self.type_of(field)
        return name

    def type_of(self, field):
        """The field type as FieldType.parse reads it."""
        message = field.message_type
        if message and message.GetOptions().map_entry:
            return f"map<{self.type_of(message.fields_by_name['value'])}>"
        if not message:
            kind = SCALARS.get(field.type, "string")
        elif message.full_name.startswith("google.protobuf."):
            kind = WRAPPED[message.name]
        else:
            kind = self.name_of(message) if message.fields else "any"
        repeated = field.is_repeated if hasattr(field, "is_repeated") else field.label == field.LABEL_REPEATED
        return f"list<{kind}>" if repeated else kind

    def text(self):
        parts = [f"{dumps(key)}: {dumps(value)}" for key, value in self.head.items()]
        parts += [f'"methods": {table(self.methods)}', f'"schemas": {table(self.schemas)}']
        return "{\n" + ",\n".join(parts) + "\n}\n"


def dumps(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"))


def table(entries):
    return "{\n" + ",\n".join(f"{dumps(name)}: {dumps(entries[name])}" for name in sorted(entries)) + "\n}"


def main():
    excerpts, problems = {}, []
    for api, names in wanted().items():
        name, version = api.split(":")
        known = {m[0]: m for m in methods_of(f"{name}_{version}")}
        excerpts[api] = Excerpt(name, version)
        for method in names:
            if method in known:
                excerpts[api].add_method(*known[method])
            else:
                problems.append(f"{api}: no method {method}")
    if problems:
        sys.exit("\n".join(problems))
    for api, excerpt in excerpts.items():
        (TARGET / f"{api.replace(':', '.')}.json").write_text(excerpt.text())
        print(f"{api}: {len(excerpt.methods)} methods, {len(excerpt.schemas)} schemas")


if __name__ == "__main__":
    main()
