package io.aiposture.gcp.family;

import static io.aiposture.collect.type.DeclaredType.setting;
import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;
import static io.aiposture.gcp.type.GcpService.MODEL_ARMOR;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** Model Armor: templates, and the floors that projects, folders and the organization demand. */
final class Screening implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                type(
                                "modelarmor.googleapis.com/Template",
                                op(MODEL_ARMOR, "projects.locations.templates.list")
                                        .scoped("parent", "projects/{account}/locations/{region}"),
                                "/templates")
                        .named("/name", "/name"),
                setting(
                        "modelarmor.googleapis.com/FloorSetting",
                        op(MODEL_ARMOR, "projects.locations.getFloorSetting")
                                .scoped("name", "projects/{account}/locations/global/floorSetting")
                                .permission("modelarmor.floorSettings.get")),
                setting(
                                "modelarmor.googleapis.com/FolderFloorSetting",
                                op(MODEL_ARMOR, "folders.locations.getFloorSetting")
                                        .scoped("name", "{account}/locations/global/floorSetting")
                                        .permission("modelarmor.floorSettings.get"))
                        .at("folders/"),
                setting(
                                "modelarmor.googleapis.com/OrganizationFloorSetting",
                                op(MODEL_ARMOR, "organizations.locations.getFloorSetting")
                                        .scoped("name", "{account}/locations/global/floorSetting")
                                        .permission("modelarmor.floorSettings.get"))
                        .at("organizations/"));
    }
}
