package io.aiposture.aws.family;

import io.aiposture.aws.type.AwsType;
import java.util.List;

/** Resource types that are read together. */
interface Family {

    /** Their declarations, parents before children. */
    List<AwsType> types();
}
